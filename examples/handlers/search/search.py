import json
import os

import boto3  # part of the Python runtime
from boto3.dynamodb.conditions import Key

products = boto3.resource('dynamodb').Table(os.environ['PRODUCTS_TABLE'])


def handler(event, context):
    """Finds the products of a category: {"category": "tea"}."""
    found = products.query(KeyConditionExpression=Key('category').eq(event['category']))
    return json.loads(json.dumps(found['Items'], default=str))
