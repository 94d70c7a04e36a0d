package main

import (
	"path/filepath"

	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3assets"
	"github.com/aws/jsii-runtime-go"
)

// handler is the code of a handler. All languages of the examples share these.
func handler(path string) awslambda.Code {
	return awslambda.Code_FromAsset(
		jsii.String(filepath.Join("..", "handlers", path)),
		&awss3assets.AssetOptions{Exclude: jsii.Strings("__pycache__")},
	)
}
