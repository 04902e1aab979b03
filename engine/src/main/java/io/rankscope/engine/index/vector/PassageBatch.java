package io.rankscope.engine.index.vector;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages that go through the model together, on one thread. */
final class PassageBatch {
  private final List<Passage> passages;

  PassageBatch(List<Passage> passages) {
    this.passages = passages;
  }

  /** What a batch needs of its build. */
  record Encoding(TextEncoder encoder, VectorLog log, Cancellation stop) {}

  /** The passages with their vectors, in order. */
  record Embedded(List<EmbeddedPassage> passages, VectorCount count) {}

  /**
   * Embeds what has a text that the model reads and no known vector.
   *
   * @throws BadInputException when the model fails on a passage, which it names
   */
  Embedded embed(Encoding encoding) throws IOException {
    KeptVector[] vectors = new KeptVector[passages.size()];
    List<Integer> unknown = new ArrayList<>();
    long empty = 0;
    for (int i = 0; i < vectors.length; i++) {
      String text = passages.get(i).modelText();
      if (!encoding.encoder().reads(text, TextRole.PASSAGE)) {
        empty++;
        continue;
      }
      Optional<KeptVector> known = encoding.log().find(text);
      if (known.isPresent()) {
        vectors[i] = known.get();
      } else {
        unknown.add(i);
      }
    }
    long reused = vectors.length - empty - unknown.size();
    List<Embedding> fresh = encode(unknown, encoding);
    for (int i = 0; i < fresh.size(); i++) {
      int passage = unknown.get(i);
      KeptVector vector = checked(passages.get(passage), fresh.get(i));
      encoding.log().keep(passages.get(passage).modelText(), vector);
      vectors[passage] = vector;
    }
    List<EmbeddedPassage> embedded = new ArrayList<>(vectors.length);
    long cut = 0;
    for (int i = 0; i < vectors.length; i++) {
      Optional<KeptVector> vector = Optional.ofNullable(vectors[i]);
      cut += vector.filter(KeptVector::cut).isPresent() ? 1 : 0;
      embedded.add(new EmbeddedPassage(passages.get(i), vector.map(KeptVector::values)));
    }
    return new Embedded(embedded, new VectorCount(unknown.size(), reused, cut, empty));
  }

  private List<Embedding> encode(List<Integer> unknown, Encoding encoding) {
    List<String> texts = unknown.stream().map(passages::get).map(Passage::modelText).toList();
    try {
      return encoding.encoder().encode(texts, TextRole.PASSAGE, encoding.stop());
    } catch (BadInputException together) {
      for (int i = 0; i < texts.size(); i++) {
        encoding.stop().throwIfRequested();
        try {
          encoding.encoder().encode(texts.get(i), TextRole.PASSAGE);
        } catch (BadInputException alone) {
          throw refused(passages.get(unknown.get(i)), alone);
        }
      }
      throw together;
    }
  }

  private static BadInputException refused(Passage passage, BadInputException reason) {
    return new BadInputException(
        "The passage '" + passage.id() + "' gets no vector: " + reason.what(),
        reason.where().orElse(null),
        reason.remedy(),
        reason);
  }

  /** A vector without length has no direction, which is all that a cosine compares. */
  private static KeptVector checked(Passage passage, Embedding embedding) {
    float[] values = embedding.vector();
    for (float value : values) {
      if (value != 0) {
        return new KeptVector(values, embedding.reading().truncated());
      }
    }
    throw new BadInputException(
        "The passage '" + passage.id() + "' gets no vector: the model gave zeros only.",
        null,
        "Check the model's pooling, or leave the passage out.");
  }
}
