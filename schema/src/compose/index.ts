export { compose, CompositionError, type Composed, type CompositionFault } from './compose';
export { ACCEPTED_HINTS, type AcceptedHint } from './accepted-hints';
export { portOffsets } from './routing';
export { composeCheckout, PRODUCTS, type Products } from './products';
