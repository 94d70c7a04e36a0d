package languages

import (
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

const tooLittleMemory = `ERROR memory is 64 MB; Lambda accepts 128 to 10,240 MB (Lambda rejects the function) (LambdaChecks)
   Shop/Plain/Resource (Plain295EB121) aws-cdk-lib.aws_lambda.CfnFunction
   Suggested fix: set memory between 128 and 10,240 MB
   at Properties/MemorySize
   see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
   Acknowledge with 'LambdaChecks::memory-out-of-range'
`

const tooLongTimeout = `ERROR timeout is 1,000 seconds; Lambda accepts 1 to 900 seconds (Lambda rejects the function) (LambdaChecks)
   Shop/Orders/Function/Resource (OrdersFunction520DBA95) aws-cdk-lib.aws_lambda.CfnFunction
   Suggested fix: set timeout between 1 and 900 seconds
   at Properties/Timeout
   see https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
   Acknowledge with 'LambdaChecks::timeout-out-of-range'
`

func TestLambdaChecksReportThroughThePanic(t *testing.T) {
	app, stack := newStack()
	addPlainFunction(stack)
	awscdk.Validations_Of(app).AddPlugins(checkedlambda.NewLambdaChecks(nil))

	if message := panicOf(func() { app.Synth(nil) }); !strings.HasPrefix(message, "ValidationFailed: "+tooLittleMemory) {
		t.Errorf("got %s", message)
	}
}

func TestLambdaChecksJudgeByTheGivenDay(t *testing.T) {
	for today, want := range map[string]string{
		"2020-01-01": "<nil>", // no panic
		"2026-11-21": "runtime nodejs12.x is deprecated since 2023-03-31",
	} {
		app, stack := newStack()
		awslambda.NewFunction(stack, jsii.String("Plain"), &awslambda.FunctionProps{
			Runtime: awslambda.Runtime_NODEJS_12_X(),
			Handler: jsii.String("index.handler"),
			Code:    handlerSource(),
		})
		awscdk.Validations_Of(app).AddPlugins(checkedlambda.NewLambdaChecks(&checkedlambda.LambdaChecksProps{Today: &today}))

		if message := panicOf(func() { app.Synth(nil) }); !strings.Contains(message, want) {
			t.Errorf("on %s: got %s", today, message)
		}
	}
}

func TestLambdaChecksStandNextToAPluginInGo(t *testing.T) {
	app, stack := newStack()
	addPlainFunction(stack)
	awscdk.Validations_Of(app).AddPlugins(&namingPlugin{rule: "no-name"}, checkedlambda.NewLambdaChecks(nil))

	const ours = `ERROR Plain is no name (Naming)
   Shop/Plain/Resource (Plain295EB121) aws-cdk-lib.aws_lambda.CfnFunction
   Acknowledge with 'Naming::no-name'
`
	if message := panicOf(func() { app.Synth(nil) }); !strings.Contains(message, ours) || !strings.Contains(message, tooLittleMemory) {
		t.Errorf("got %s", message)
	}
}

// namingPlugin finds one mistake, always.
type namingPlugin struct{ rule string }

func (p *namingPlugin) Name() *string       { return jsii.String("Naming") }
func (p *namingPlugin) Version() *string    { return jsii.String("1.0.0") }
func (p *namingPlugin) RuleIds() *[]*string { return jsii.Strings(p.rule) }

func (p *namingPlugin) Validate(context awscdk.IPolicyValidationContext) *awscdk.PolicyValidationPluginReport {
	return &awscdk.PolicyValidationPluginReport{
		Success: jsii.Bool(false),
		Violations: &[]*awscdk.PolicyViolation{{
			RuleName:    &p.rule,
			Description: jsii.String("Plain is no name"),
			Severity:    jsii.String("error"),
			ViolatingResources: &[]*awscdk.PolicyViolatingResource{{
				ResourceLogicalId: jsii.String("Plain295EB121"),
				TemplatePath:      (*context.TemplatePaths())[0],
				Locations:         jsii.Strings("Properties/FunctionName"),
			}},
		}},
	}
}

func TestAMistakeOfAnAspectIsFound(t *testing.T) {
	app, stack := newStack()
	newFunction(stack, checkedlambda.CheckedFunctionProps{})
	awscdk.Aspects_Of(app).Add(&timeoutAspect{seconds: 1000}, nil)

	if message := panicOf(func() { app.Synth(nil) }); !strings.HasPrefix(message, "ValidationFailed: "+tooLongTimeout) {
		t.Errorf("got %s", message)
	}
}

// timeoutAspect gives all functions the same timeout.
type timeoutAspect struct{ seconds float64 }

func (a *timeoutAspect) Visit(node constructs.IConstruct) {
	if function, ok := node.(awslambda.CfnFunction); ok {
		function.SetTimeout(&a.seconds)
	}
}

func TestAMistakeThroughTheEscapeHatchIsFound(t *testing.T) {
	app, stack := newStack()
	orders := newFunction(stack, checkedlambda.CheckedFunctionProps{})
	orders.LambdaFunction().Node().DefaultChild().(awslambda.CfnFunction).SetTimeout(jsii.Number(1000))

	if message := panicOf(func() { app.Synth(nil) }); !strings.HasPrefix(message, "ValidationFailed: "+tooLongTimeout) {
		t.Errorf("got %s", message)
	}
}

func TestAcknowledgedFindingsAreSilent(t *testing.T) {
	accepted := []*awscdk.Acknowledgment{
		{Id: jsii.String("LambdaChecks::memory-out-of-range"), Reason: jsii.String("a preview accepts it")},
		{Id: jsii.String("LambdaChecks::environment-name-malformed"), Reason: jsii.String("read by an extension")},
	}
	app, stack := newStack()
	newFunction(stack, checkedlambda.CheckedFunctionProps{
		MemorySize:  jsii.Number(64),
		Environment: &map[string]*string{"TABLE-NAME": jsii.String("orders")},
		Acknowledge: &accepted,
	})
	awscdk.Validations_Of(addPlainFunction(stack)).Acknowledge(accepted...)
	awscdk.Validations_Of(app).AddPlugins(checkedlambda.NewLambdaChecks(nil))

	app.Synth(nil)
	assertions.Template_FromStack(stack, nil).ResourcePropertiesCountIs(
		jsii.String("AWS::Lambda::Function"), map[string]any{"MemorySize": 64}, jsii.Number(2))
}

// addPlainFunction adds a function with too little memory that is not a CheckedFunction.
func addPlainFunction(stack awscdk.Stack) awslambda.CfnFunction {
	function := awslambda.NewFunction(stack, jsii.String("Plain"), &awslambda.FunctionProps{
		Runtime:    awslambda.Runtime_PYTHON_3_13(),
		Handler:    jsii.String("index.handler"),
		Code:       handlerSource(),
		MemorySize: jsii.Number(64),
	})
	return function.Node().DefaultChild().(awslambda.CfnFunction)
}
