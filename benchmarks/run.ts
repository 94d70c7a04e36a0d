import { artifacts } from './artifacts';
import { checkedFunctions } from './checked-functions';
import { print } from './rows';
import { wholeApps } from './whole-apps';

const PARTS = { checkedFunctions, wholeApps, artifacts };

const [only] = process.argv.slice(2) as (keyof typeof PARTS)[];
print(Object.entries(PARTS).filter(([name]) => only === undefined || name === only).flatMap(([, rows]) => rows()));
