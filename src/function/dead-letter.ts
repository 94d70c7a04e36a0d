import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';

/**
 * Where events of asynchronous invocations go when all attempts have failed. Lambda accepts nothing but a standard queue
 * or a standard topic.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq
 *
 * @example
 * DeadLetter.queue(queue);
 */
export class DeadLetter {
  /**
   * A queue. The role may send messages to it, and use the key that the queue was made or imported with.
   *
   * @param queue a standard queue, in the Region of the function
   */
  public static queue(queue: sqs.IQueueRef): DeadLetter {
    return new DeadLetter(queue, 'sqs', 'sqs:SendMessage', queue?.queueRef?.queueArn, queue && 'encryptionMasterKey' in queue ? queue.encryptionMasterKey : undefined);
  }

  /**
   * A topic. The role may publish to it, and use the key that the topic was made or imported with.
   *
   * @param topic a standard topic, in the Region of the function
   */
  public static topic(topic: sns.ITopicRef): DeadLetter {
    return new DeadLetter(topic, 'sns', 'sns:Publish', topic?.topicRef?.topicArn, topic && 'masterKey' in topic ? topic.masterKey : undefined);
  }

  /** @internal */
  public readonly _key?: kms.IKeyRef;

  private constructor(
    /** @internal */
    public readonly _target: sqs.IQueueRef | sns.ITopicRef,
    /** @internal */
    public readonly _service: string,
    /** @internal */
    public readonly _action: string,
    /** The ARN of the queue or the topic. */
    public readonly targetArn: string,
    key: unknown,
  ) {
    this._key = key as kms.IKeyRef | undefined;
  }
}
