using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SQS;
using CdkCheckedLambda;
using Constructs;
using static Shop.Handlers;

namespace Shop;

/// <summary>What customers use: search products, and order them.</summary>
public class Storefront : Stack
{
    public Storefront(Construct scope, string id) : base(scope, id)
    {
        Orders = new Queue(this, "Orders", new QueueProps { VisibilityTimeout = Duration.Minutes(3), EnforceSSL = true });
        var products = new Table(this, "Products", new TableProps
        {
            PartitionKey = new Attribute { Name = "category", Type = AttributeType.STRING },
            SortKey = new Attribute { Name = "name", Type = AttributeType.STRING },
            BillingMode = BillingMode.PAY_PER_REQUEST,
        });

        var search = new CheckedFunction(this, "Search", new CheckedFunctionProps
        {
            Code = FunctionCode.Zip(new ZipCodeOptions
            {
                Runtime = Runtime.PYTHON_3_13,
                Handler = "search.handler",
                Source = Handler("search"),
            }),
            Architecture = Architecture.ARM_64,
            MemorySize = 256,
            Timeout = Duration.Seconds(5),
            Environment = new Dictionary<string, string> { ["PRODUCTS_TABLE"] = products.TableName },
            Encryption = new EncryptionOptions { Key = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }) },
            Alias = new FunctionAliasOptions(),
        });
        products.GrantReadData(search);

        var prices = new CheckedFunction(this, "Prices", new CheckedFunctionProps
        {
            Code = FunctionCode.Zip(new ZipCodeOptions
            {
                Runtime = Runtime.JAVA_21,
                Handler = "shop.Prices::handle",
                Source = Handler("prices/prices.jar"),
            }),
            MemorySize = 1024,
            SnapStart = SnapStartConf.ON_PUBLISHED_VERSIONS,
            Logging = FunctionLogging.Json(new JsonLoggingOptions
            {
                ApplicationLogLevel = ApplicationLogLevel.WARN,
                Retention = RetentionDays.THREE_MONTHS,
            }),
        });

        var checkout = new CheckedFunction(this, "Checkout", new CheckedFunctionProps
        {
            Code = FunctionCode.Zip(new ZipCodeOptions
            {
                Runtime = Runtime.NODEJS_24_X,
                Handler = "index.handler",
                Source = Handler("checkout"),
            }),
            Timeout = Duration.Seconds(10),
            Environment = new Dictionary<string, string>
            {
                ["ORDERS_QUEUE"] = Orders.QueueUrl,
                ["PRICES_FUNCTION"] = prices.FunctionArn,
            },
        });
        prices.GrantInvoke(checkout); // on the alias, which is what starts from a snapshot
        Orders.GrantSendMessages(checkout);
        checkout.AddFunctionUrl();
    }

    /// <summary>Orders to be worked off.</summary>
    public Queue Orders { get; }
}
