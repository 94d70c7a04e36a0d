import { App } from 'aws-cdk-lib';
import { BackOffice } from './back-office';
import { printOutput } from './print-output';
import { Storefront } from './storefront';

const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
const storefront = new Storefront(app, 'Storefront');
new BackOffice(app, 'BackOffice', { orders: storefront.orders });
printOutput(app.synth());
