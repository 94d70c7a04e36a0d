// Package languages tests what crosses the border between Go and the library.
package languages

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

func TestMain(m *testing.M) {
	defer jsii.Close()
	m.Run()
}

// newStack makes a stack in an app of its own. Its synthesis panics with the findings in its message, instead of printing them.
func newStack() (awscdk.App, awscdk.Stack) {
	app := awscdk.NewApp(&awscdk.AppProps{Context: &map[string]any{"@aws-cdk/core:appMode": "inmemory"}})
	return app, awscdk.NewStack(app, jsii.String("Shop"), nil)
}

// newFunction adds the function of most tests. Its code is filled in.
func newFunction(stack awscdk.Stack, props checkedlambda.CheckedFunctionProps) checkedlambda.CheckedFunction {
	props.Code = inlineCode()
	return checkedlambda.NewCheckedFunction(stack, jsii.String("Orders"), &props)
}

func inlineCode() checkedlambda.FunctionCode {
	return checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
		Runtime: awslambda.Runtime_PYTHON_3_13(),
		Handler: jsii.String("index.handler"),
		Source:  handlerSource(),
	})
}

func handlerSource() awslambda.Code {
	return awslambda.Code_FromInline(jsii.String("def handler(event, context): return {}"))
}

// properties are those of the only resource of a type, as they are in the template.
func properties(t *testing.T, stack awscdk.Stack, resourceType string) map[string]any {
	t.Helper()
	resources := *assertions.Template_FromStack(stack, nil).FindResources(&resourceType, nil)
	if len(resources) != 1 {
		t.Fatalf("%d resources of type %s", len(resources), resourceType)
	}
	for _, resource := range resources {
		return (*resource)["Properties"].(map[string]any)
	}
	return nil
}

// equal compares what both look like in JSON.
func equal(t *testing.T, got any, want string) {
	t.Helper()
	text, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}

// panicOf calls f and returns the message it panics with.
func panicOf(f func()) (message string) {
	defer func() { message = fmt.Sprint(recover()) }()
	f()
	return message
}
