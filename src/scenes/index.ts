/** The painted stage. */
export type { KitchenPlace, StageLayout } from './places';
export { mountStage, type Stage, type StageNews, type StageOptions } from './stage';
