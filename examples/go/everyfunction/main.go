// Command everyfunction is an app that knows nothing of CheckedFunction. LambdaChecks judges its functions when the app is
// synthesized.
package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	shop := awscdk.NewStack(app, jsii.String("Shop"), nil)
	awslambda.NewFunction(shop, jsii.String("Orders"), &awslambda.FunctionProps{
		Runtime:    awslambda.Runtime_PYTHON_3_13(),
		Handler:    jsii.String("index.handler"),
		Code:       awslambda.Code_FromInline(jsii.String("def handler(event, context): return {}")),
		MemorySize: jsii.Number(64),
	})
	awscdk.Validations_Of(app).AddPlugins(checkedlambda.NewLambdaChecks(nil))
	app.Synth(nil)
}
