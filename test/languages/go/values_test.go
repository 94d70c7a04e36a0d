package languages

import (
	"reflect"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/aws-cdk-go/awscdk/v2/awskms"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslogs"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssqs"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

func TestL1ResourcesGoWhereReferencesGo(t *testing.T) {
	_, stack := newStack()
	newFunction(stack, checkedlambda.CheckedFunctionProps{
		Encryption: &checkedlambda.EncryptionOptions{
			Key: awskms.NewCfnKey(stack, jsii.String("Key"), nil),
		},
		Logging: checkedlambda.FunctionLogging_Json(&checkedlambda.JsonLoggingOptions{
			LogGroup: awslogs.NewCfnLogGroup(stack, jsii.String("Logs"), nil),
		}),
		DeadLetter: checkedlambda.DeadLetter_Queue(awssqs.NewCfnQueue(stack, jsii.String("Failures"), nil)),
	})

	function := properties(t, stack, "AWS::Lambda::Function")
	equal(t, function["KmsKeyArn"], `{"Fn::GetAtt":["Key","Arn"]}`)
	equal(t, function["LoggingConfig"], `{"LogFormat":"JSON","LogGroup":{"Ref":"Logs"}}`)
	equal(t, function["DeadLetterConfig"], `{"TargetArn":{"Fn::GetAtt":["Failures","Arn"]}}`)
}

func TestUnresolvedValuesAreNotJudged(t *testing.T) {
	app, stack := newStack()
	queue := awssqs.NewCfnQueue(stack, jsii.String("Queue"), nil)
	newFunction(stack, checkedlambda.CheckedFunctionProps{
		Environment: &map[string]*string{
			"ATTRIBUTE": queue.AttrArn(),
			"JOINED":    awscdk.Fn_Join(jsii.String("/"), jsii.Strings("orders", *queue.Ref())),
			"LAZY":      awscdk.Lazy_String(&lazyText{"later"}, nil),
		},
		MemorySize: awscdk.NewCfnParameter(stack, jsii.String("Memory"), &awscdk.CfnParameterProps{Type: jsii.String("Number")}).ValueAsNumber(),
		Timeout:    awscdk.Duration_Seconds(awscdk.Token_AsNumber(map[string]any{"Ref": "Seconds"})),
	})
	awscdk.NewCfnParameter(stack, jsii.String("Seconds"), &awscdk.CfnParameterProps{Type: jsii.String("Number")})

	app.Synth(nil)
	function := properties(t, stack, "AWS::Lambda::Function")
	equal(t, function["Environment"], `{"Variables":{`+
		`"ATTRIBUTE":{"Fn::GetAtt":["Queue","Arn"]},`+
		`"JOINED":{"Fn::Join":["/",["orders",{"Ref":"Queue"}]]},`+
		`"LAZY":"later"}}`)
	equal(t, function["MemorySize"], `{"Ref":"Memory"}`)
	equal(t, function["Timeout"], `{"Ref":"Seconds"}`)
}

// lazyText is a text that is asked for when the template is written.
type lazyText struct{ text string }

func (lazy *lazyText) Produce() *string { return &lazy.text }

// A nil member is one that was left out. What is empty is something else to Go.
func TestEmptyIsAsIfLeftOut(t *testing.T) {
	want := templateWith(checkedlambda.CheckedFunctionProps{})
	for name, props := range map[string]checkedlambda.CheckedFunctionProps{
		"lists and maps": {
			Acknowledge:   &[]*awscdk.Acknowledgment{},
			Environment:   &map[string]*string{},
			InitialPolicy: &[]awsiam.PolicyStatement{},
			Tags:          &map[string]*string{},
		},
		"pointers to nil": {
			Acknowledge:   new([]*awscdk.Acknowledgment),
			Environment:   new(map[string]*string),
			InitialPolicy: new([]awsiam.PolicyStatement),
			Tags:          new(map[string]*string),
		},
		"enums":      {DirectS3Read: "", RecursiveLoop: "", Tracing: ""},
		"no options": {Logging: checkedlambda.FunctionLogging_Json(nil)},
		"empty options": {Logging: checkedlambda.FunctionLogging_Json(&checkedlambda.JsonLoggingOptions{
			LogGroup:  nil,
			Retention: "",
		})},
	} {
		if got := templateWith(props); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}

func templateWith(props checkedlambda.CheckedFunctionProps) *map[string]any {
	_, stack := newStack()
	newFunction(stack, props)
	return assertions.Template_FromStack(stack, nil).ToJSON()
}

func TestAFunctionWithoutAliasHasNone(t *testing.T) {
	_, stack := newStack()
	if alias := newFunction(stack, checkedlambda.CheckedFunctionProps{}).Alias(); alias != nil {
		t.Errorf("got %v", alias)
	}
}
