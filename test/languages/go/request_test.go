package languages

import (
	"encoding/json"
	"testing"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

// request is a CreateFunction request without a mistake, with every kind of value.
func request() map[string]any {
	return map[string]any{
		"FunctionName":  "orders",
		"Role":          "arn:aws:iam::123456789012:role/orders",
		"Runtime":       "python3.14",
		"Handler":       "orders.handler",
		"Code":          map[string]string{"S3Bucket": "packages", "S3Key": "orders.zip"},
		"MemorySize":    512,
		"Timeout":       30.0,
		"Publish":       true,
		"Description":   nil,
		"Architectures": []string{"arm64"},
		"Environment":   map[string]any{"Variables": map[string]any{"TABLE": jsii.String("orders")}},
		"Layers":        []any{},
	}
}

func TestARequestWithoutAMistake(t *testing.T) {
	json := request()
	if findings := *checkedlambda.NewCreateFunctionRequest(&json, nil).Check(); len(findings) != 0 {
		t.Errorf("got %v", findings)
	}
}

func TestMistakesOfARequest(t *testing.T) {
	json := request()
	json["MemorySize"] = 512.5
	json["Timeout"] = "30"
	json["Publish"] = 1
	json["Environment"].(map[string]any)["Variables"].(map[string]any)["AWS_REGION"] = "eu-west-1"

	findings := *checkedlambda.NewCreateFunctionRequest(&json, &checkedlambda.CreateFunctionRequestOptions{
		Region: jsii.String("eu-west-1"),
		Today:  jsii.String("2026-11-21"),
	}).Check()
	equal(t, ruleIds(findings), `["memory-not-whole","environment-reserved-name","request-value-wrong-type"]`)
	equal(t, findings[1], `{`+
		`"fix":"remove the variable or give it another name; the runtime sets the reserved ones",`+
		`"locations":["Environment.Variables.AWS_REGION"],`+
		`"ruleId":"environment-reserved-name",`+
		`"severity":"ERROR",`+
		`"source":"https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime",`+
		`"what":"AWS_REGION is reserved by Lambda",`+
		`"why":"Lambda rejects a function that sets a reserved environment variable"}`)
	equal(t, findings[2].What, `"Publish is a number instead of true or false and Timeout is text instead of a number"`)
}

func TestBytesAreNoText(t *testing.T) {
	json := request()
	json["Code"] = map[string]any{"ZipFile": []byte("PK")}

	findings := *checkedlambda.NewCreateFunctionRequest(&json, nil).Check()
	equal(t, ruleIds(findings), `["request-value-wrong-type"]`)
	equal(t, findings[0].What, `"Code.ZipFile is a list instead of text"`)
}

func TestARequestAsText(t *testing.T) {
	text, err := json.Marshal(request())
	if err != nil {
		t.Fatal(err)
	}
	findings := *checkedlambda.CreateFunctionRequest_CheckJson(jsii.String(string(text)), nil)
	equal(t, ruleIds(findings), `["request-member-null"]`) // a map loses what is nil, a text does not

	findings = *checkedlambda.CreateFunctionRequest_CheckJson(jsii.String(`{ "FunctionName": }`), nil)
	equal(t, ruleIds(findings), `["request-not-json"]`)
	equal(t, findings[0].Locations, `["line 1, column 19"]`)
}

func TestTheCatalogOfRules(t *testing.T) {
	rule := checkedlambda.RuleCatalog_Find(jsii.String("memory-out-of-range"))
	equal(t, rule.Title, `"Memory is 128 to 10,240 MB"`)
	if rule.Severity != checkedlambda.FindingSeverity_ERROR {
		t.Errorf("got %s", rule.Severity)
	}
	if rule := checkedlambda.RuleCatalog_Find(jsii.String("no-such-rule")); rule != nil {
		t.Errorf("got %v", rule)
	}
	if all, ids := *checkedlambda.RuleCatalog_All(), *checkedlambda.NewLambdaChecks(nil).RuleIds(); len(all) != len(ids) {
		t.Errorf("%d rules, %d ids", len(all), len(ids))
	}
}

func ruleIds(findings []*checkedlambda.LambdaFinding) []string {
	ids := make([]string, len(findings))
	for i, finding := range findings {
		ids[i] = *finding.RuleId
	}
	return ids
}
