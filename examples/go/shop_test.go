package main

import (
	"fmt"
	"strings"
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

func TestSearchRunsOnArmWith256MB(t *testing.T) {
	template := assertions.Template_FromStack(NewStorefront(newApp(), "Storefront").Stack, nil)
	template.HasResourceProperties(jsii.String("AWS::Lambda::Function"), map[string]any{
		"Architectures": []string{"arm64"},
		"MemorySize":    256,
	})
}

func TestReportsMountAFileSystem(t *testing.T) {
	app := newApp()
	storefront := NewStorefront(app, "Storefront")
	template := assertions.Template_FromStack(NewBackOffice(app, "BackOffice", storefront.Orders), nil)
	template.HasResourceProperties(jsii.String("AWS::Lambda::Function"), map[string]any{
		"FileSystemConfigs": []any{map[string]any{"LocalMountPath": "/mnt/reports"}},
	})
}

func TestAMistakeIsAPanicOfTheConstructor(t *testing.T) {
	shop := awscdk.NewStack(newApp(), jsii.String("Shop"), nil)
	message := panicOf(func() {
		checkedlambda.NewCheckedFunction(shop, jsii.String("Orders"), &checkedlambda.CheckedFunctionProps{
			Code: checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
				Runtime: awslambda.Runtime_PYTHON_3_13(),
				Handler: jsii.String("index.handler"),
				Source:  awslambda.Code_FromInline(jsii.String("def handler(event, context): return {}")),
			}),
			Timeout: awscdk.Duration_Minutes(jsii.Number(20)),
		})
	})
	if want := "timeout-out-of-range at timeout"; !strings.Contains(message, want) {
		t.Errorf("got %q, want %q in it", message, want)
	}
}

func TestNoFunctionOfTheAppHasAMistake(t *testing.T) {
	app := newApp()
	awscdk.Validations_Of(app).AddPlugins(checkedlambda.NewLambdaChecks(nil))
	storefront := NewStorefront(app, "Storefront")
	NewBackOffice(app, "BackOffice", storefront.Orders)
	app.Synth(nil)
}

func TestLambdaChecksFailTheSynthesis(t *testing.T) {
	app := newApp()
	shop := awscdk.NewStack(app, jsii.String("Shop"), nil)
	awslambda.NewFunction(shop, jsii.String("Orders"), &awslambda.FunctionProps{
		Runtime:    awslambda.Runtime_PYTHON_3_13(),
		Handler:    jsii.String("index.handler"),
		Code:       awslambda.Code_FromInline(jsii.String("def handler(event, context): return {}")),
		MemorySize: jsii.Number(64),
	})
	awscdk.Validations_Of(app).AddPlugins(checkedlambda.NewLambdaChecks(nil))
	message := panicOf(func() { app.Synth(nil) })
	if want := "memory is 64 MB; Lambda accepts 128 to 10,240 MB"; !strings.Contains(message, want) {
		t.Errorf("got %q, want %q in it", message, want)
	}
}

// newApp makes an app whose synthesis panics with the findings in its message, instead of printing them.
func newApp() awscdk.App {
	return awscdk.NewApp(&awscdk.AppProps{Context: &map[string]any{"@aws-cdk/core:appMode": "inmemory"}})
}

// panicOf calls f and returns the message it panics with.
func panicOf(f func()) (message string) {
	defer func() { message = fmt.Sprint(recover()) }()
	f()
	return message
}
