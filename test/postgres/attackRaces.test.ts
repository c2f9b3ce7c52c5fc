import { agreementRaces } from './attacks/agreementRaces.ts';
import { gateRaces } from './attacks/gateRaces.ts';

// In this order: what meets on an agreement leaves a policy in force that asks for no figures.
gateRaces();
agreementRaces();
