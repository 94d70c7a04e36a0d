package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsdynamodb"
	"github.com/aws/aws-cdk-go/awscdk/v2/awskms"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslogs"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssqs"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

// Storefront is what customers use: search products, and order them.
type Storefront struct {
	Stack  awscdk.Stack
	Orders awssqs.Queue // to be worked off
}

// NewStorefront adds the stack to an app.
func NewStorefront(scope constructs.Construct, id string) *Storefront {
	stack := awscdk.NewStack(scope, &id, nil)

	orders := awssqs.NewQueue(stack, jsii.String("Orders"), &awssqs.QueueProps{
		VisibilityTimeout: awscdk.Duration_Minutes(jsii.Number(3)),
		EnforceSSL:        jsii.Bool(true),
	})
	products := awsdynamodb.NewTable(stack, jsii.String("Products"), &awsdynamodb.TableProps{
		PartitionKey: &awsdynamodb.Attribute{Name: jsii.String("category"), Type: awsdynamodb.AttributeType_STRING},
		SortKey:      &awsdynamodb.Attribute{Name: jsii.String("name"), Type: awsdynamodb.AttributeType_STRING},
		BillingMode:  awsdynamodb.BillingMode_PAY_PER_REQUEST,
	})

	search := checkedlambda.NewCheckedFunction(stack, jsii.String("Search"), &checkedlambda.CheckedFunctionProps{
		Code: checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
			Runtime: awslambda.Runtime_PYTHON_3_13(),
			Handler: jsii.String("search.handler"),
			Source:  handler("search"),
		}),
		Architecture: awslambda.Architecture_ARM_64(),
		MemorySize:   jsii.Number(256),
		Timeout:      awscdk.Duration_Seconds(jsii.Number(5)),
		Environment:  &map[string]*string{"PRODUCTS_TABLE": products.TableName()},
		Encryption: &checkedlambda.EncryptionOptions{
			Key: awskms.NewKey(stack, jsii.String("Key"), &awskms.KeyProps{EnableKeyRotation: jsii.Bool(true)}),
		},
		Alias: &checkedlambda.FunctionAliasOptions{},
	})
	products.GrantReadData(search)

	prices := checkedlambda.NewCheckedFunction(stack, jsii.String("Prices"), &checkedlambda.CheckedFunctionProps{
		Code: checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
			Runtime: awslambda.Runtime_JAVA_21(),
			Handler: jsii.String("shop.Prices::handle"),
			Source:  handler("prices/prices.jar"),
		}),
		MemorySize: jsii.Number(1024),
		SnapStart:  awslambda.SnapStartConf_ON_PUBLISHED_VERSIONS(),
		Logging: checkedlambda.FunctionLogging_Json(&checkedlambda.JsonLoggingOptions{
			ApplicationLogLevel: awslambda.ApplicationLogLevel_WARN,
			Retention:           awslogs.RetentionDays_THREE_MONTHS,
		}),
	})

	checkout := checkedlambda.NewCheckedFunction(stack, jsii.String("Checkout"), &checkedlambda.CheckedFunctionProps{
		Code: checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
			Runtime: awslambda.Runtime_NODEJS_24_X(),
			Handler: jsii.String("index.handler"),
			Source:  handler("checkout"),
		}),
		Timeout: awscdk.Duration_Seconds(jsii.Number(10)),
		Environment: &map[string]*string{
			"ORDERS_QUEUE":    orders.QueueUrl(),
			"PRICES_FUNCTION": prices.FunctionArn(),
		},
	})
	prices.GrantInvoke(checkout) // on the alias, which is what starts from a snapshot
	orders.GrantSendMessages(checkout)
	checkout.AddFunctionUrl(nil)

	return &Storefront{Stack: stack, Orders: orders}
}
