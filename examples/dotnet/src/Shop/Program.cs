using System.Collections.Generic;
using Amazon.CDK;
using Shop;

var app = new App(new AppProps
{
    Context = new Dictionary<string, object> { ["@aws-cdk/core:defaultCrossStackReferences"] = "strong" },
});
var storefront = new Storefront(app, "Storefront");
new BackOffice(app, "BackOffice", storefront.Orders);
app.Synth();
