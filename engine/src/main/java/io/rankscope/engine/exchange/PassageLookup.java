package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import java.util.Optional;

/** Finds a passage's words by its id. */
@FunctionalInterface
public interface PassageLookup {
  Optional<Passage> find(PassageId id);
}
