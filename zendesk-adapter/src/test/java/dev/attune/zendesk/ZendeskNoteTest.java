package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.NoteContract;

final class ZendeskNoteTest extends NoteContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
