import csv
import json
import os
from pathlib import Path

folder = Path(os.environ['REPORTS_FOLDER'])


def handler(event, context):
    """Adds each order of the queue to the list of sales."""
    for record in event['Records']:
        order = json.loads(record['body'])
        with open(folder / 'sales.csv', 'a', newline='') as sales:
            csv.writer(sales).writerow([record['messageId'], order['total'], json.dumps(order['items'])])
