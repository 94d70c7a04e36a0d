// Command shop writes the templates of a shop with two stacks.
package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(&awscdk.AppProps{
		Context: &map[string]any{"@aws-cdk/core:defaultCrossStackReferences": "strong"},
	})
	storefront := NewStorefront(app, "Storefront")
	NewBackOffice(app, "BackOffice", storefront.Orders)
	app.Synth(nil)
}
