using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.EFS;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Lambda.EventSources;
using Amazon.CDK.AWS.SQS;
using CdkCheckedLambda;
using Constructs;
using static Shop.Handlers;
using Efs = Amazon.CDK.AWS.EFS.FileSystem;
using FileSystem = Amazon.CDK.AWS.Lambda.FileSystem;

namespace Shop;

/// <summary>What the people of the shop use: lists of sales on a file system, and small pictures of products.</summary>
public class BackOffice : Stack
{
    public BackOffice(Construct scope, string id, IQueue orders) : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps
        {
            MaxAzs = 2,
            NatGateways = 0,
            SubnetConfiguration = new[] { new SubnetConfiguration { Name = "Private", SubnetType = SubnetType.PRIVATE_ISOLATED } },
        });
        var files = new Efs(this, "Files", new FileSystemProps
        {
            Vpc = vpc,
            Encrypted = true,
            AllowAnonymousAccess = false,
            RemovalPolicy = RemovalPolicy.RETAIN,
        });
        var accessPoint = files.AddAccessPoint("Reports", new AccessPointOptions
        {
            Path = "/reports",
            CreateAcl = new Acl { OwnerUid = "1000", OwnerGid = "1000", Permissions = "750" },
            PosixUser = new PosixUser { Uid = "1000", Gid = "1000" },
        });

        var reports = new CheckedFunction(this, "Reports", new CheckedFunctionProps
        {
            Code = FunctionCode.Zip(new ZipCodeOptions
            {
                Runtime = Runtime.PYTHON_3_13,
                Handler = "reports.handler",
                Source = Handler("reports"),
            }),
            Timeout = Duration.Seconds(30),
            Networking = new NetworkingOptions { Vpc = vpc, AllowAllOutbound = false },
            Filesystem = FileSystem.FromEfsAccessPoint(accessPoint, "/mnt/reports"),
            Environment = new Dictionary<string, string> { ["REPORTS_FOLDER"] = "/mnt/reports" },
            Alias = new FunctionAliasOptions { Description = "works off the orders" },
        });
        // The alias is called.
        reports.AddEventSource(new SqsEventSource(orders, new SqsEventSourceProps
        {
            BatchSize = 100,
            MaxBatchingWindow = Duration.Seconds(10),
        }));

        new CheckedFunction(this, "Thumbnails", new CheckedFunctionProps
        {
            Code = FunctionCode.EcrImage(
                Repository.FromRepositoryName(this, "Images", "shop/thumbnails"),
                new EcrImageCodeProps { TagOrDigest = "v7", Cmd = new[] { "thumbnails.handler" } }),
            MemorySize = 2048,
            Timeout = Duration.Minutes(1),
        });
    }
}
