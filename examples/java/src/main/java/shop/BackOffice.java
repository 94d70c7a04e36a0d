package shop;

import static shop.Handlers.handler;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.FunctionAliasOptions;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.NetworkingOptions;
import io.github.cdkcheckedlambda.ZipCodeOptions;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.efs.AccessPointOptions;
import software.amazon.awscdk.services.efs.Acl;
import software.amazon.awscdk.services.efs.PosixUser;
import software.amazon.awscdk.services.lambda.EcrImageCodeProps;
import software.amazon.awscdk.services.lambda.FileSystem;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** What the people of the shop use: lists of sales on a file system, and small pictures of products. */
public class BackOffice extends Stack {
    public BackOffice(Construct scope, String id, Queue orders) {
        super(scope, id);

        Vpc vpc = Vpc.Builder.create(this, "Vpc")
                .maxAzs(2)
                .natGateways(0)
                .subnetConfiguration(List.of(SubnetConfiguration.builder()
                        .name("Private")
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build()))
                .build();
        AccessPoint accessPoint = software.amazon.awscdk.services.efs.FileSystem.Builder.create(this, "Files")
                .vpc(vpc)
                .encrypted(true)
                .allowAnonymousAccess(false)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build()
                .addAccessPoint(
                        "Reports",
                        AccessPointOptions.builder()
                                .path("/reports")
                                .createAcl(Acl.builder()
                                        .ownerUid("1000")
                                        .ownerGid("1000")
                                        .permissions("750")
                                        .build())
                                .posixUser(PosixUser.builder()
                                        .uid("1000")
                                        .gid("1000")
                                        .build())
                                .build());

        CheckedFunction reports = CheckedFunction.Builder.create(this, "Reports")
                .code(FunctionCode.zip(ZipCodeOptions.builder()
                        .runtime(Runtime.PYTHON_3_13)
                        .handler("reports.handler")
                        .source(handler("reports"))
                        .build()))
                .timeout(Duration.seconds(30))
                .networking(NetworkingOptions.builder()
                        .vpc(vpc)
                        .allowAllOutbound(false)
                        .build())
                .filesystem(FileSystem.fromEfsAccessPoint(accessPoint, "/mnt/reports"))
                .environment(Map.of("REPORTS_FOLDER", "/mnt/reports"))
                .alias(FunctionAliasOptions.builder()
                        .description("works off the orders")
                        .build())
                .build();
        reports.addEventSource(SqsEventSource.Builder.create(orders) // calls the alias
                .batchSize(100)
                .maxBatchingWindow(Duration.seconds(10))
                .build());

        IRepository images = Repository.fromRepositoryName(this, "Images", "shop/thumbnails");
        CheckedFunction.Builder.create(this, "Thumbnails")
                .code(FunctionCode.ecrImage(
                        images,
                        EcrImageCodeProps.builder()
                                .tagOrDigest("v7")
                                .cmd(List.of("thumbnails.handler"))
                                .build()))
                .memorySize(2048)
                .timeout(Duration.minutes(1))
                .build();
    }
}
