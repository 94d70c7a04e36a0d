import { App, Aspects, Duration, Size, Stack, Validations } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { FileSystem as Efs } from 'aws-cdk-lib/aws-efs';
import { CfnFunction, Code, FileSystem, Function, Runtime, SnapStartConf } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CheckedFunction, FunctionCode, FunctionLogging, LambdaChecks } from '../../src';

const python = FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'index.handler', source: Code.fromInline('def handler(event, context): pass') });
const node = FunctionCode.zip({ runtime: Runtime.NODEJS_24_X, handler: 'index.handler', source: Code.fromInline('exports.handler = async () => {}') });

/** Ten wrong functions, each with the mistake in its title. */
export const WRONG_FUNCTIONS: Record<string, (stack: Stack) => void> = {
  'Too little memory, and a name that Lambda keeps for itself': (stack) => {
    new CheckedFunction(stack, 'Orders', { code: python, memorySize: 64, environment: { AWS_REGION: 'eu-west-1' } });
  },

  'A file system together with SnapStart': (stack) => {
    const vpc = new Vpc(stack, 'Vpc');
    const accessPoint = new Efs(stack, 'Files', { vpc }).addAccessPoint('Reports');
    new CheckedFunction(stack, 'Reports', {
      code: python,
      networking: { vpc },
      filesystem: FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/reports'),
      snapStart: SnapStartConf.ON_PUBLISHED_VERSIONS,
    });
  },

  'A file system without a VPC, and mounted where Lambda mounts none': (stack) => {
    const accessPoint = new Efs(stack, 'Files', { vpc: new Vpc(stack, 'Vpc') }).addAccessPoint('Reports');
    new CheckedFunction(stack, 'Reports', { code: python, filesystem: FileSystem.fromEfsAccessPoint(accessPoint, '/reports') });
  },

  'SnapStart for a runtime that has none, with a large /tmp': (stack) => {
    new CheckedFunction(stack, 'Search', { code: node, snapStart: SnapStartConf.ON_PUBLISHED_VERSIONS, ephemeralStorageSize: Size.gibibytes(1) });
  },

  'A batch job of twenty minutes': (stack) => {
    new CheckedFunction(stack, 'Export', { code: python, timeout: Duration.minutes(20) });
  },

  'A runtime that Lambda refuses, and code that is not built yet': (stack) => {
    const code = FunctionCode.zip({ runtime: Runtime.NODEJS_12_X, handler: 'index.handler', source: Code.fromAsset('dist/orders') });
    new CheckedFunction(stack, 'Orders', { code });
  },

  'Retention for a log group that exists already': (stack) => {
    const logGroup = LogGroup.fromLogGroupName(stack, 'Logs', '/shop/orders');
    new CheckedFunction(stack, 'Orders', { code: python, logging: FunctionLogging.json({ logGroup, retention: RetentionDays.ONE_WEEK }) });
  },

  'An escape hatch that breaks a good function afterwards': (stack) => {
    const orders = new CheckedFunction(stack, 'Orders', { code: python });
    const resource = orders.lambdaFunction.node.defaultChild as CfnFunction;
    resource.addPropertyOverride('MemorySize', 64);
  },

  'An aspect that sets one timeout for all': (stack) => {
    new CheckedFunction(stack, 'Orders', { code: python });
    Aspects.of(stack).add({
      visit: (construct) => {
        if (CfnFunction.isCfnFunction(construct)) {
          construct.timeout = 1000;
        }
      },
    });
  },

  'A function of the CDK, in an app that LambdaChecks looks through': (stack) => {
    Validations.of(App.of(stack)!).addPlugins(new LambdaChecks());
    new Function(stack, 'Orders', {
      runtime: Runtime.PYTHON_3_13,
      handler: 'index.handler',
      code: Code.fromInline('def handler(event, context): pass'),
      environment: { 'TABLE-NAME': 'orders' },
    });
  },
};
