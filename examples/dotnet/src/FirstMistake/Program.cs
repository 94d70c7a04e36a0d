// A function with two mistakes. Nothing is written; both mistakes are told.
using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using CdkCheckedLambda;

new CheckedFunction(new Stack(new App(), "Shop"), "Orders", new CheckedFunctionProps
{
    Code = FunctionCode.Zip(new ZipCodeOptions
    {
        Runtime = Runtime.PYTHON_3_13,
        Handler = "index.handler",
        Source = Code.FromInline("def handler(event, context): return {}"),
    }),
    MemorySize = 64,
    Environment = new Dictionary<string, string> { ["AWS_REGION"] = "eu-west-1" },
});
