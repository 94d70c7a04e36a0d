package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsecr"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsefs"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambdaeventsources"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssqs"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-checked-lambda/cdk-checked-lambda-go/checkedlambda"
)

// NewBackOffice adds the stack with what the people of the shop use to an app: lists of sales on a file system, and small
// pictures of products.
func NewBackOffice(scope constructs.Construct, id string, orders awssqs.IQueue) awscdk.Stack {
	stack := awscdk.NewStack(scope, &id, nil)

	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{
		MaxAzs:      jsii.Number(2),
		NatGateways: jsii.Number(0),
		SubnetConfiguration: &[]*awsec2.SubnetConfiguration{
			{Name: jsii.String("Private"), SubnetType: awsec2.SubnetType_PRIVATE_ISOLATED},
		},
	})
	files := awsefs.NewFileSystem(stack, jsii.String("Files"), &awsefs.FileSystemProps{
		Vpc:                  vpc,
		Encrypted:            jsii.Bool(true),
		AllowAnonymousAccess: jsii.Bool(false),
		RemovalPolicy:        awscdk.RemovalPolicy_RETAIN,
	})
	accessPoint := files.AddAccessPoint(jsii.String("Reports"), &awsefs.AccessPointOptions{
		Path:      jsii.String("/reports"),
		CreateAcl: &awsefs.Acl{OwnerUid: jsii.String("1000"), OwnerGid: jsii.String("1000"), Permissions: jsii.String("750")},
		PosixUser: &awsefs.PosixUser{Uid: jsii.String("1000"), Gid: jsii.String("1000")},
	})

	reports := checkedlambda.NewCheckedFunction(stack, jsii.String("Reports"), &checkedlambda.CheckedFunctionProps{
		Code: checkedlambda.FunctionCode_Zip(&checkedlambda.ZipCodeOptions{
			Runtime: awslambda.Runtime_PYTHON_3_13(),
			Handler: jsii.String("reports.handler"),
			Source:  handler("reports"),
		}),
		Timeout:     awscdk.Duration_Seconds(jsii.Number(30)),
		Networking:  &checkedlambda.NetworkingOptions{Vpc: vpc, AllowAllOutbound: jsii.Bool(false)},
		Filesystem:  awslambda.FileSystem_FromEfsAccessPoint(accessPoint, jsii.String("/mnt/reports")),
		Environment: &map[string]*string{"REPORTS_FOLDER": jsii.String("/mnt/reports")},
		Alias:       &checkedlambda.FunctionAliasOptions{Description: jsii.String("works off the orders")},
	})
	// The alias is called.
	reports.AddEventSource(awslambdaeventsources.NewSqsEventSource(orders, &awslambdaeventsources.SqsEventSourceProps{
		BatchSize:         jsii.Number(100),
		MaxBatchingWindow: awscdk.Duration_Seconds(jsii.Number(10)),
	}))

	checkedlambda.NewCheckedFunction(stack, jsii.String("Thumbnails"), &checkedlambda.CheckedFunctionProps{
		Code: checkedlambda.FunctionCode_EcrImage(
			awsecr.Repository_FromRepositoryName(stack, jsii.String("Images"), jsii.String("shop/thumbnails")),
			&awslambda.EcrImageCodeProps{TagOrDigest: jsii.String("v7"), Cmd: jsii.Strings("thumbnails.handler")},
		),
		MemorySize: jsii.Number(2048),
		Timeout:    awscdk.Duration_Minutes(jsii.Number(1)),
	})

	return stack
}
