import { grouped } from './words';
import { LIMITS } from '../data/limits';

const MEMORY = LIMITS.memoryMbOnManagedInstances;
const RATIO = LIMITS.memoryGiBPerVCpu;
const MB_PER_GIB = 1024;

interface Size {
  readonly memoryMb: number;
  readonly memoryGiBPerVCpu: number;
  readonly vCpus: number;
}

/** An execution environment. `undefined` where memory or ratio is out of range, which rules of their own report. */
export function sizeOf(memoryMb: number = MEMORY.default, memoryGiBPerVCpu: number = RATIO.default): Size | undefined {
  const inRange = memoryMb >= MEMORY.min && memoryMb <= MEMORY.max && memoryGiBPerVCpu >= RATIO.min && memoryGiBPerVCpu <= RATIO.max;
  return inRange ? { memoryMb, memoryGiBPerVCpu, vCpus: memoryMb / MB_PER_GIB / memoryGiBPerVCpu } : undefined;
}

export function vCpus(value: number): string {
  return `${grouped(Number(value.toFixed(2)))} ${value === 1 ? 'vCPU' : 'vCPUs'}`;
}
