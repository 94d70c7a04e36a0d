using System;
using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using Amazon.CDK.AWS.Lambda;
using CdkCheckedLambda;
using Xunit;

namespace Shop.Tests;

public class ShopTests
{
    // The findings are in the message of the exception, instead of being printed.
    private readonly App app = new App(new AppProps
    {
        Context = new Dictionary<string, object> { ["@aws-cdk/core:appMode"] = "inmemory" },
    });

    [Fact]
    public void SearchRunsOnArmWith256MB()
    {
        var template = Template.FromStack(new Storefront(app, "Storefront"));
        template.HasResourceProperties("AWS::Lambda::Function", new Dictionary<string, object>
        {
            ["Architectures"] = new[] { "arm64" },
            ["MemorySize"] = 256,
        });
    }

    [Fact]
    public void ReportsMountAFileSystem()
    {
        var storefront = new Storefront(app, "Storefront");
        var template = Template.FromStack(new BackOffice(app, "BackOffice", storefront.Orders));
        template.HasResourceProperties("AWS::Lambda::Function", new Dictionary<string, object>
        {
            ["FileSystemConfigs"] = new[] { new Dictionary<string, object> { ["LocalMountPath"] = "/mnt/reports" } },
        });
    }

    [Fact]
    public void AMistakeIsAnExceptionOfTheConstructor()
    {
        var error = Assert.Throws<Exception>(() => new CheckedFunction(new Stack(app, "Shop"), "Orders", new CheckedFunctionProps
        {
            Code = FunctionCode.Zip(new ZipCodeOptions
            {
                Runtime = Runtime.PYTHON_3_13,
                Handler = "index.handler",
                Source = Code.FromInline("def handler(event, context): return {}"),
            }),
            Timeout = Duration.Minutes(20),
        }));
        Assert.Contains("timeout-out-of-range at timeout", error.Message);
    }

    [Fact]
    public void NoFunctionOfTheAppHasAMistake()
    {
        Validations.Of(app).AddPlugins(new LambdaChecks());
        var storefront = new Storefront(app, "Storefront");
        new BackOffice(app, "BackOffice", storefront.Orders);
        app.Synth();
    }

    [Fact]
    public void LambdaChecksFailTheSynthesis()
    {
        new Function(new Stack(app, "Shop"), "Orders", new FunctionProps
        {
            Runtime = Runtime.PYTHON_3_13,
            Handler = "index.handler",
            Code = Code.FromInline("def handler(event, context): return {}"),
            MemorySize = 64,
        });
        Validations.Of(app).AddPlugins(new LambdaChecks());
        var error = Assert.Throws<Exception>(() => app.Synth());
        Assert.Contains("memory is 64 MB; Lambda accepts 128 to 10,240 MB", error.Message);
    }
}
