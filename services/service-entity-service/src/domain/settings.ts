import type { components } from '../generated/contract.ts';
import { defaultSettings } from './settings-defaults.ts';

export type Settings = components['schemas']['Settings'];
export type SettingsPatch = components['schemas']['SettingsPatch'];
type Sources = components['schemas']['SettingsSources'];
type Source = components['schemas']['Source'];

/** The values that one level sets by itself; what is absent is inherited. */
export type OwnSettings = Partial<Omit<Settings, 'paymentTtl'>> & { paymentTtl?: Partial<Settings['paymentTtl']> };

/** The values in force and the level that each comes from. A tenant's settings are those of a store without own values. */
export function inForce(tenant: OwnSettings, store: OwnSettings = {}): { values: Settings; sources: Sources } {
  return {
    values: {
      ...defaultSettings,
      ...tenant,
      ...store,
      paymentTtl: { ...defaultSettings.paymentTtl, ...tenant.paymentTtl, ...store.paymentTtl },
    },
    sources: {
      ...sourcesOf(defaultSettings, tenant, store),
      paymentTtl: sourcesOf(defaultSettings.paymentTtl, tenant.paymentTtl ?? {}, store.paymentTtl ?? {}),
    },
  };
}

function sourcesOf<Values extends object>(values: Values, tenant: object, store: object): Record<keyof Values, Source> {
  const from = (name: string): Source => (name in store ? 'store' : name in tenant ? 'tenant' : 'default');
  return Object.fromEntries(Object.keys(values).map((name) => [name, from(name)])) as Record<keyof Values, Source>;
}

/** Own values after a JSON merge patch (RFC 7396): null removes one, so that it is inherited again. */
export function mergeSettings(own: OwnSettings, patch: SettingsPatch): OwnSettings {
  const { paymentTtl: ownTtl, ...ownFlat } = own;
  const { paymentTtl: patchTtl, ...patchFlat } = patch;
  const paymentTtl: Partial<Settings['paymentTtl']> = patchTtl === null ? {} : merge({ ...ownTtl, ...patchTtl });
  const flat: OwnSettings = merge({ ...ownFlat, ...patchFlat });
  return Object.keys(paymentTtl).length === 0 ? flat : { ...flat, paymentTtl };
}

type WithoutNull<Values> = { [Name in keyof Values]?: Exclude<Values[Name], null> };

const merge = <Values extends object>(values: Values): WithoutNull<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as WithoutNull<Values>;
