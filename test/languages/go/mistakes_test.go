package languages

import (
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

func TestWhatIsRequiredIsNamed(t *testing.T) {
	_, stack := newStack()
	for want, mistake := range map[string]func(){
		"parameter props is required, but nil was provided": func() {
			checkedlambda.NewCheckedFunction(stack, jsii.String("A"), nil)
		},
		"Field checkedlambda.FunctionCode.Code is required, but has nil value": func() {
			checkedlambda.NewCheckedFunction(stack, jsii.String("B"), &checkedlambda.CheckedFunctionProps{})
		},
		"Field *string.Handler is required, but has nil value": func() {
			checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{Runtime: awslambda.Runtime_PYTHON_3_13(), Source: handlerSource()})
		},
		"Field interfacesawskms.IKeyRef.Key is required, but has nil value": func() {
			newFunction(stack, checkedlambda.CheckedFunctionProps{Encryption: &checkedlambda.EncryptionOptions{}})
		},
		"parameter queue is required, but nil was provided": func() {
			checkedlambda.DeadLetter_Queue(nil)
		},
	} {
		if message := panicOf(mistake); message != want {
			t.Errorf("got  %s\nwant %s", message, want)
		}
	}
}

// What the compiler cannot see.
func TestTheWrongTypeIsNamedWhenTheProgramRuns(t *testing.T) {
	_, stack := newStack()
	code := inlineCode()
	for name, test := range map[string]struct {
		props checkedlambda.CheckedFunctionProps
		want  []string
	}{
		"an unknown member of an enum": {
			checkedlambda.CheckedFunctionProps{Code: code, Tracing: "Active"},
			[]string{"'tracing': Unable", "No such enum member: 'Active'"},
		},
		"an unknown member of an enum of the library": {
			checkedlambda.CheckedFunctionProps{Code: code, DirectS3Read: "enabled"},
			[]string{"'directS3Read': Unable", "No such enum member: 'enabled'"},
		},
		"nil among the variables": {
			checkedlambda.CheckedFunctionProps{Code: code, Environment: &map[string]*string{"TABLE": nil}},
			[]string{"'environment': Unable", "Key 'TABLE'", "A value is required"},
		},
		"nil in a list": {
			checkedlambda.CheckedFunctionProps{Code: code, Acknowledge: &[]*awscdk.Acknowledgment{nil}},
			[]string{"'acknowledge': Unable", "Index 0", "A value is required"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			message := panicOf(func() { checkedlambda.NewCheckedFunction(stack, &name, &test.props) })
			for _, want := range test.want {
				if !strings.Contains(message, want) {
					t.Errorf("got %s, want %q in it", message, want)
				}
			}
		})
	}
}

func TestMemoryIsAWholeNumber(t *testing.T) {
	_, stack := newStack()
	newFunction(stack, checkedlambda.CheckedFunctionProps{MemorySize: jsii.Number(128.0)})
	equal(t, properties(t, stack, "AWS::Lambda::Function")["MemorySize"], "128")

	message := panicOf(func() {
		_, stack := newStack()
		newFunction(stack, checkedlambda.CheckedFunctionProps{MemorySize: jsii.Number(128.5)})
	})
	if want := `CheckedFunction 'Shop/Orders': 1 problem

  memory-not-whole at memorySize
    what: memory is 128.5 MB; Lambda accepts whole numbers
    why:  Lambda rejects the function
    fix:  set memory to a whole number of MB
    see:  https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
          or acknowledge 'LambdaChecks::memory-not-whole' with a reason
`; message != want {
		t.Errorf("got %q", message)
	}
}
