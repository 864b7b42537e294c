import { vocabulary } from './word.js';

/** What was fired, dropped or laid. */
export const munitions = vocabulary('munitions', {
  missile: ['missile', 'missiles', 'air-to-surface missile', 'vacuum missile'],
  unguidedBomb: ['unguided bomb', 'bomb', 'bombs', 'aerial bomb'],
  barrelBomb: ['barrel bomb', 'barrel bombs'],
  artilleryShell: ['artillery shell', 'artillery shells', 'shell', 'shells'],
  mortarBomb: ['mortar shell', 'mortar shells', 'mortar bomb', 'mortar'],
  surfaceToSurfaceRocket: [
    'surface-to-surface rocket',
    'surface-to-surface rockets',
    'surface-to-surface missile',
    'rocket',
    'rockets',
  ],
  clusterMunition: ['cluster munition', 'cluster munitions', 'cluster bomb', 'cluster rocket'],
  incendiaryMunition: ['incendiary munition', 'incendiary munitions', 'incendiary ammunition'],
  landmine: ['landmine', 'landmines', 'mine', 'mines'],
  improvisedExplosiveDevice: ['IED', 'car bomb', 'improvised explosive device', 'explosive device'],
  chemicalAgent: ['chemical agent', 'chemical weapon', 'chlorine', 'sarin'],
  smallArms: ['small arms', 'bullets', 'gunfire', 'bullet', 'firearms'],
  bladedWeapon: ['bladed weapon', 'knife', 'knives'],
  drone: ['suicide drone', 'attack drone'],
  unknown: ['unknown', 'not stated'],
});

/** What carried the weapon. */
export const platforms = vocabulary('platforms', {
  fixedWing: [
    'fixed-wing',
    'fixed-wing warplane',
    'fixed-wing warplanes',
    'warplane',
    'warplanes',
    'jet',
  ],
  rotaryWing: ['rotary-wing', 'helicopter', 'helicopters'],
  uav: ['UAV', 'drone', 'drones'],
  artillery: ['artillery', 'heavy artillery'],
  mortar: ['mortar', 'mortars'],
  rocketLauncher: ['rocket launcher', 'rocket launchers'],
  dismounted: ['dismounted', 'on foot'],
  emplaced: ['emplaced'],
  naval: ['ship', 'vessel', 'warship'],
});

/** Kinds of attack, and of harm that comes about without one. */
export const attackKinds = vocabulary('attack kinds', {
  airStrike: ['air strike', 'airstrike', 'air strikes', 'air raid', 'air attack'],
  artillery: ['artillery', 'artillery shelling', 'artillery attack', 'shelling', 'ground attack'],
  surfaceToSurfaceRocket: [
    'surface-to-surface rocket',
    'surface-to-surface missile',
    'rocket attack',
    'surface-to-surface rocket attack',
  ],
  groundRaid: ['ground raid', 'raid', 'storming'],
  clusterMunitionAttack: [
    'cluster munition attack',
    'cluster munition attack (delivery not stated)',
    'cluster munitions',
  ],
  incendiaryAttack: ['incendiary attack', 'incendiary munition attack', 'incendiary munitions'],
  chemicalAttack: ['chemical attack', 'chemical weapons attack'],
  barrelBombing: ['barrel bomb attack', 'barrel bombing', 'barrel bombs'],
  droneStrike: ['drone strike', 'drone attack', 'UAV strike'],
  landmine: ['landmine', 'landmine explosion', 'mine explosion'],
  bombing: ['bombing', 'car bomb', 'IED', 'explosion', 'suicide attack', 'car bombing'],
  shooting: ['shooting', 'sniper', 'gunfire', 'sniping'],
  execution: ['execution', 'field execution', 'extrajudicial execution'],
  deathUnderTorture: ['death under torture', 'death due to torture', 'torture'],
  siege: ['siege'],
  arbitraryDetention: ['arbitrary detention', 'arbitrary arrest', 'detention'],
  enforcedDisappearance: ['enforced disappearance'],
  forcedDisplacement: ['forced displacement'],
});

/** How strikes within one incident hang together. */
export const attackPatterns = vocabulary('attack patterns', {
  single: ['single'],
  doubleTap: ['double tap'],
  multiSite: ['multi-site', 'several sites'],
  repeatedSameDay: ['repeated same day', 'repeated'],
  withReconnaissance: ['with reconnaissance'],
  siege: ['siege'],
  groundRaid: ['ground raid'],
});

/** How people were killed where no munition says it. */
export const killingMethods = vocabulary('killing methods', {
  shooting: ['shooting', 'shot', 'firearms', 'gunfire'],
  bladedWeapon: ['knife', 'knives', 'stabbing', 'slaughter'],
  burning: ['burning', 'burnt'],
  suffocation: ['suffocation', 'drowning'],
  torture: ['torture'],
  blast: ['blast', 'explosion', 'shelling', 'bombing'],
});
