import { PROJECTION_NAMES } from '#read-side';
import { openApi } from '../api.fixture.js';
import { metricsText } from './metrics.js';

describe('the measures', () => {
  it('say where each read model stands, to a machine on this machine', async () => {
    const open = await openApi();
    try {
      const answer = await fetch(`${open.api.url}/metrics`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/openmetrics-text');
      const text = await answer.text();
      for (const name of PROJECTION_NAMES) {
        expect(text).toMatch(
          new RegExp(`sijil_projection_behind_events\\{projection="${name}"\\} \\d+`),
        );
        expect(text).toContain(`sijil_projection_halted{projection="${name}"} 0`);
      }
      expect(text).toMatch(/sijil_register_position \d+\n/);
      expect(text).not.toMatch(/Secret Name/);
      expect(text.endsWith('# EOF\n')).toBe(true);
      const passedOn = await fetch(`${open.api.url}/metrics`, {
        headers: { 'x-forwarded-for': '192.0.2.7' },
      });
      expect(passedOn.status).toBe(404);
    } finally {
      await open.close();
    }
  });

  it('name the event at which a read model halted, and how far a new generation has come', () => {
    const text = metricsText(
      [
        {
          name: 'evidence',
          version: 1,
          generation: 3,
          position: 41,
          behind: 9,
          behindSeconds: 12.5,
          state: 'halted',
          notTaken: 2,
          halted: {
            position: 42,
            event: 'e0000000-0000-4000-8000-000000000042',
            code: 'ROW_MALFORMED',
          },
          building: { generation: 4, version: 2, position: 7, seconds: 1, halted: null },
        },
      ],
      1_000,
    );
    expect(text).toContain(
      'sijil_projection_halted{projection="evidence",code="ROW_MALFORMED",event="e0000000-0000-4000-8000-000000000042"} 1\n',
    );
    expect(text).toContain('sijil_register_position 50\n');
    expect(text).toContain('sijil_projection_behind_seconds{projection="evidence"} 12.5\n');
    expect(text).toContain('sijil_projection_not_taken_events{projection="evidence"} 2\n');
    expect(text).toContain('sijil_projection_building_position{projection="evidence"} 7\n');
  });
});
