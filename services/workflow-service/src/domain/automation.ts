import { checkDefinition, type Definition } from '@beaver/workflows/automation';
import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Schemas = components['schemas'];

/** What a tenant wants done when something happens; what exactly, its versions say. */
export interface Automation {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly status: Schemas['AutomationStatus'];
  readonly triggerType: string;
  readonly latestVersion: number;
  readonly activeVersion: number | null;
  /** Of the active version: what events are matched by. */
  readonly activeTriggerType: string | null;
  readonly activeFilter: string | null;
  readonly metadata: Record<string, string>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** @throws automation_definition_invalid with every fault, each by its pointer into the body */
export function toDefinition(definition: unknown): Definition {
  const errors = checkDefinition(definition).map((fault) => ({ ...fault, pointer: `/definition${fault.pointer}` }));
  if (errors.length > 0) throw problems.automationDefinitionInvalid({ errors });
  return definition as Definition;
}

export const draft = (
  { name, metadata = {} }: Pick<Schemas['NewAutomation'], 'name' | 'metadata'>,
  definition: Definition,
  { id, tenantId }: { id: string; tenantId: string },
  now: Date,
): Automation => ({
  id,
  tenantId,
  name,
  status: 'draft',
  triggerType: definition.trigger.type,
  latestVersion: 1,
  activeVersion: null,
  activeTriggerType: null,
  activeFilter: null,
  metadata,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

type Changes = Partial<Omit<Automation, 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt'>>;

const next = (before: Automation, changes: Changes, now: Date): Automation => ({
  ...before,
  ...changes,
  version: before.version + 1,
  updatedAt: now,
});

/** @param definition a new version of it, or none @throws automation_archived */
export function changed(
  before: Automation,
  { name, metadata }: Pick<Schemas['AutomationPatch'], 'name' | 'metadata'>,
  definition: Definition | undefined,
  now: Date,
): Automation {
  if (before.status === 'archived') throw problems.automationArchived();
  const renewed = definition && { triggerType: definition.trigger.type, latestVersion: before.latestVersion + 1 };
  return next(before, { ...(name ? { name } : {}), ...(metadata ? { metadata } : {}), ...renewed }, now);
}

/** @param definition of its newest version @throws automation_archived */
export function activated(before: Automation, { trigger }: Definition, now: Date): Automation {
  if (before.status === 'archived') throw problems.automationArchived();
  if (before.status === 'active' && before.activeVersion === before.latestVersion) return before;
  const active = { activeTriggerType: trigger.type, activeFilter: trigger.filter ?? null };
  return next(before, { status: 'active', activeVersion: before.latestVersion, ...active }, now);
}

/** @throws automation_archived, automation_not_active */
export function paused(before: Automation, now: Date): Automation {
  if (before.status === 'archived') throw problems.automationArchived();
  if (before.status === 'draft') throw problems.automationNotActive();
  return before.status === 'paused' ? before : next(before, { status: 'paused' }, now);
}

export const archived = (before: Automation, now: Date): Automation =>
  before.status === 'archived' ? before : next(before, { status: 'archived' }, now);

export const toAutomation = (it: Automation): Schemas['Automation'] => ({
  id: it.id,
  tenantId: it.tenantId,
  name: it.name,
  status: it.status,
  triggerType: it.triggerType,
  latestVersion: it.latestVersion,
  activeVersion: it.activeVersion,
  metadata: it.metadata,
  version: it.version,
  createdAt: it.createdAt.toISOString(),
  updatedAt: it.updatedAt.toISOString(),
});
