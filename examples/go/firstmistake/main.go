// Command firstmistake makes a function with two mistakes. Nothing is written; both mistakes are told.
package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

func main() {
	defer jsii.Close()

	shop := awscdk.NewStack(awscdk.NewApp(nil), jsii.String("Shop"), nil)
	checkedlambda.NewCheckedFunction(shop, jsii.String("Orders"), &checkedlambda.CheckedFunctionProps{
		Code: checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
			Runtime: awslambda.Runtime_PYTHON_3_13(),
			Handler: jsii.String("index.handler"),
			Source:  awslambda.Code_FromInline(jsii.String("def handler(event, context): return {}")),
		}),
		MemorySize:  jsii.Number(64),
		Environment: &map[string]*string{"AWS_REGION": jsii.String("eu-west-1")},
	})
}
