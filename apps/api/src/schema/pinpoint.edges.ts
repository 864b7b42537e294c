import { Parent, Resolver } from '@nestjs/graphql';
import { pinpointWords } from '#events';
import { Edge } from './fields.js';
import { Bilingual, Pinpoint } from './vocabulary.type.js';

/** Where something stands in the words that dossiers and replays use, too. */
@Resolver(() => Pinpoint)
export class PinpointEdges {
  @Edge('holder', () => Bilingual, 'The same in words.')
  words(@Parent() where: Parameters<typeof pinpointWords>[0]): Bilingual {
    return { en: pinpointWords(where, 'en'), ar: pinpointWords(where, 'ar') };
  }
}
