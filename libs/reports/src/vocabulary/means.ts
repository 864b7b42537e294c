import { vocabulary } from './word.js';

/** What was fired, dropped or laid. */
export const munitions = vocabulary('munitions', {
  missile: ['missile', 'missiles', 'air-to-surface missile', 'vacuum missile'],
  unguidedBomb: ['unguided bomb', 'bomb', 'bombs', 'aerial bomb'],
  barrelBomb: ['barrel bomb', 'barrel bombs', 'برميل متفجر', 'براميل متفجرة'],
  artilleryShell: [
    'artillery shell',
    'artillery shells',
    'shell',
    'shells',
    'قذيفة مدفعية',
    'قذائف مدفعية',
  ],
  mortarBomb: [
    'mortar shell',
    'mortar shells',
    'mortar bomb',
    'mortar',
    'قذيفة هاون',
    'قذائف هاون',
  ],
  surfaceToSurfaceRocket: [
    'surface-to-surface rocket',
    'surface-to-surface rockets',
    'surface-to-surface missile',
    'rocket',
    'rockets',
    'صاروخ أرض أرض',
  ],
  clusterMunition: [
    'cluster munition',
    'cluster munitions',
    'cluster bomb',
    'cluster rocket',
    'ذخائر عنقودية',
    'قنابل عنقودية',
    'قنبلة عنقودية',
  ],
  incendiaryMunition: [
    'incendiary munition',
    'incendiary munitions',
    'incendiary ammunition',
    'ذخائر حارقة',
    'أسلحة حارقة',
  ],
  landmine: ['landmine', 'landmines', 'mine', 'mines', 'لغم', 'ألغام', 'لغم أرضي'],
  improvisedExplosiveDevice: [
    'IED',
    'car bomb',
    'improvised explosive device',
    'explosive device',
    'عبوة ناسفة',
    'سيارة مفخخة',
  ],
  chemicalAgent: [
    'chemical agent',
    'chemical weapon',
    'chlorine',
    'sarin',
    'سلاح كيميائي',
    'أسلحة كيميائية',
  ],
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
    'طائرة حربية',
    'الطيران الحربي',
    'طيران حربي',
  ],
  rotaryWing: [
    'rotary-wing',
    'helicopter',
    'helicopters',
    'مروحية',
    'طائرة مروحية',
    'الطيران المروحي',
  ],
  uav: ['UAV', 'drone', 'drones', 'طائرة مسيرة', 'طائرة بدون طيار'],
  artillery: ['artillery', 'heavy artillery', 'مدفعية'],
  mortar: ['mortar', 'mortars'],
  rocketLauncher: ['rocket launcher', 'rocket launchers'],
  dismounted: ['dismounted', 'on foot'],
  emplaced: ['emplaced'],
  naval: ['ship', 'vessel', 'warship'],
});

/** Kinds of attack, and of harm that comes about without one. */
export const attackKinds = vocabulary('attack kinds', {
  airStrike: [
    'air strike',
    'airstrike',
    'air strikes',
    'air raid',
    'air attack',
    'غارة جوية',
    'غارات جوية',
    'قصف جوي',
  ],
  artillery: [
    'artillery',
    'artillery shelling',
    'artillery attack',
    'shelling',
    'ground attack',
    'قصف مدفعي',
  ],
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
    'هجوم بذخائر عنقودية',
  ],
  incendiaryAttack: ['incendiary attack', 'incendiary munition attack', 'incendiary munitions'],
  chemicalAttack: ['chemical attack', 'chemical weapons attack', 'هجوم كيميائي'],
  barrelBombing: ['barrel bomb attack', 'barrel bombing', 'barrel bombs', 'قصف بالبراميل المتفجرة'],
  droneStrike: ['drone strike', 'drone attack', 'UAV strike', 'هجوم بطائرة مسيرة'],
  landmine: ['landmine', 'landmine explosion', 'mine explosion', 'انفجار لغم'],
  bombing: [
    'bombing',
    'car bomb',
    'IED',
    'explosion',
    'suicide attack',
    'car bombing',
    'تفجير',
    'سيارة مفخخة',
  ],
  shooting: ['shooting', 'sniper', 'gunfire', 'sniping', 'إطلاق نار', 'قنص'],
  execution: ['execution', 'field execution', 'extrajudicial execution', 'إعدام ميداني'],
  deathUnderTorture: [
    'death under torture',
    'death due to torture',
    'torture',
    'وفاة تحت التعذيب',
    'موت تحت التعذيب',
  ],
  siege: ['siege', 'حصار'],
  arbitraryDetention: ['arbitrary detention', 'arbitrary arrest', 'detention', 'اعتقال تعسفي'],
  enforcedDisappearance: ['enforced disappearance', 'اختفاء قسري'],
  forcedDisplacement: ['forced displacement', 'تهجير قسري', 'تشريد قسري'],
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
