package languages

import (
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambdaeventsources"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssqs"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

func TestAFunctionGoesWhereAFunctionGoes(t *testing.T) {
	_, stack := newStack()
	queue := awssqs.NewQueue(stack, jsii.String("Queue"), nil)
	orders := newFunction(stack, checkedlambda.CheckedFunctionProps{Alias: &checkedlambda.FunctionAliasOptions{}})
	orders.AddEventSource(awslambdaeventsources.NewSqsEventSource(queue, nil))
	orders.GrantInvoke(awsiam.NewServicePrincipal(jsii.String("events.amazonaws.com"), nil))
	queue.GrantSendMessages(orders)
	awslambda.NewFunctionUrl(stack, jsii.String("Url"), &awslambda.FunctionUrlProps{Function: orders.Alias()})

	const alias = `{"Ref":"OrdersAliasFA69D35F"}`
	equal(t, properties(t, stack, "AWS::Lambda::Permission")["FunctionName"], alias)
	equal(t, properties(t, stack, "AWS::Lambda::Url")["Qualifier"], `"live"`)
	equal(t, properties(t, stack, "AWS::Lambda::EventSourceMapping")["FunctionName"],
		`{"Fn::Join":["",[{"Fn::Select":[6,{"Fn::Split":[":",`+alias+`]}]},":live"]]}`)
	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String("AWS::IAM::Policy"), map[string]any{
		"PolicyDocument": map[string]any{"Statement": assertions.Match_ArrayWith(&[]any{map[string]any{
			"Action":   []string{"sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"},
			"Effect":   "Allow",
			"Resource": map[string]any{"Fn::GetAtt": []string{"Queue4A7E3555", "Arn"}},
		}})},
	})
}

// batchedFunction is a CheckedFunction that reads all its queues in batches of five.
type batchedFunction struct {
	checkedlambda.CheckedFunction
}

func newBatchedFunction(scope constructs.Construct, id string, memory float64) *batchedFunction {
	function := &batchedFunction{}
	checkedlambda.NewCheckedFunction_Override(function, scope, &id, &checkedlambda.CheckedFunctionProps{
		Code:       inlineCode(),
		MemorySize: &memory,
	})
	return function
}

func (f *batchedFunction) AddEventSourceMapping(id *string, options *awslambda.EventSourceMappingOptions) awslambda.EventSourceMapping {
	options.BatchSize = jsii.Number(5)
	return f.CheckedFunction.AddEventSourceMapping(id, options)
}

func TestATypeOfTheUserThatOverridesAMethod(t *testing.T) {
	_, stack := newStack()
	queue := awssqs.NewQueue(stack, jsii.String("Queue"), nil)
	orders := newBatchedFunction(stack, "Orders", 512)
	orders.AddEventSource(awslambdaeventsources.NewSqsEventSource(queue, nil))

	equal(t, properties(t, stack, "AWS::Lambda::Function")["MemorySize"], "512")
	equal(t, properties(t, stack, "AWS::Lambda::EventSourceMapping")["BatchSize"], "5")
}

// plainType overrides no method, so it cannot be constructed: return the CheckedFunction from a function instead.
type plainType struct {
	checkedlambda.CheckedFunction
}

func TestATypeOfTheUserThatOverridesNothing(t *testing.T) {
	_, stack := newStack()
	message := panicOf(func() {
		checkedlambda.NewCheckedFunction_Override(&plainType{}, stack, jsii.String("Orders"), &checkedlambda.CheckedFunctionProps{Code: inlineCode()})
	})
	if want := "plainType has no overriding methods. Overriding methods must be defined with a pointer receiver"; message != want {
		t.Errorf("got %s", message)
	}
}

// injector replaces the props of all functions.
type injector struct{ inject func(props any) any }

func (i *injector) ConstructUniqueId() *string {
	return checkedlambda.CheckedFunction_PROPERTY_INJECTION_ID()
}

func (i *injector) Inject(props any, _ *awscdk.InjectionContext) any { return i.inject(props) }

func injecting(inject func(props any) any) awscdk.Stack {
	app, stack := newStack()
	awscdk.PropertyInjectors_Of(app).Add(&injector{inject})
	return stack
}

func TestAnInjectorSetsAProp(t *testing.T) {
	code := inlineCode()
	stack := injecting(func(any) any {
		return &checkedlambda.CheckedFunctionProps{Code: code, MemorySize: jsii.Number(512)}
	})
	newFunction(stack, checkedlambda.CheckedFunctionProps{})
	equal(t, properties(t, stack, "AWS::Lambda::Function")["MemorySize"], "512")
}

func TestAMistakeOfAnInjectorIsNamed(t *testing.T) {
	code := inlineCode()
	stack := injecting(func(any) any {
		return &checkedlambda.CheckedFunctionProps{Code: code, MemorySize: jsii.Number(64)}
	})
	message := panicOf(func() { newFunction(stack, checkedlambda.CheckedFunctionProps{}) })
	if want := "memory-out-of-range at memorySize"; !strings.Contains(message, want) {
		t.Errorf("got %s", message)
	}
}

// The jsii runtime for Go makes no objects of what is inside of a value of any type, and cannot give them back.
func TestAnInjectorCannotReturnObjectsThatItWasGiven(t *testing.T) {
	stack := injecting(func(props any) any {
		props.(map[string]any)["memorySize"] = 512
		return props
	})
	message := panicOf(func() { newFunction(stack, checkedlambda.CheckedFunctionProps{}) })
	if want := "property-wrong-type at code"; !strings.Contains(message, want) {
		t.Errorf("got %s", message)
	}
}
