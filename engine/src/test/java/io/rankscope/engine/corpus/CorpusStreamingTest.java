package io.rankscope.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A corpus without end can only be read by a reader that holds no more than it must. */
final class CorpusStreamingTest {
  private static final long ENOUGH_BYTES = 200L << 20;
  private static final long MOST_AHEAD = 1L << 20;
  private static final String TEXT = "word ".repeat(4_000).strip();

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void staysCloseBehindItsInput_whenTheCorpusHasNoEnd(CorpusFormat format) {
    EndlessCorpus corpus = new EndlessCorpus(format);
    CorpusFile file = new CorpusFile(Path.of("endless"), Long.MAX_VALUE, () -> corpus);
    try (CorpusReader reader = new CorpusReader(List.of(file), format, BadLines.STOP)) {
      long passages = 0;
      while (reader.bytesRead() < ENOUGH_BYTES) {
        Optional<Passage> passage = reader.next();
        assertThat(passage.map(Passage::id).map(Object::toString)).contains("p" + passages);
        assertThat(passage.map(Passage::text)).contains(TEXT);
        passages++;
        assertThat(corpus.given() - passages * TEXT.length()).isLessThan(slack(passages));
      }
      assertThat(reader.bytesRead()).isEqualTo(corpus.given());
    }
  }

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void readsOnlyOneBuffer_whenOnlyThePreviewIsWanted(CorpusFormat format) {
    EndlessCorpus corpus = new EndlessCorpus(format);
    CorpusFile file = new CorpusFile(Path.of("endless"), Long.MAX_VALUE, () -> corpus);
    try (CorpusReader reader = new CorpusReader(List.of(file), format, BadLines.STOP)) {
      IntStream.range(0, 5).forEach(i -> assertThat(reader.next()).isPresent());
    }
    assertThat(corpus.given()).isLessThan(MOST_AHEAD);
    assertThat(corpus.closed).isTrue();
  }

  /** What may have been read beyond the texts: the markup around each, and the buffers. */
  private static long slack(long passages) {
    return passages * 100 + MOST_AHEAD;
  }

  private static final class EndlessCorpus extends InputStream {
    private final CorpusFormat format;
    private byte[] record;
    private int position;
    private long next;
    private long given;
    private boolean closed;

    EndlessCorpus(CorpusFormat format) {
      this.format = format;
      this.record =
          (format == CorpusFormat.CSV ? "id,text\n" : "").getBytes(StandardCharsets.UTF_8);
    }

    long given() {
      return given;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position == record.length) {
        record = record(next++).getBytes(StandardCharsets.UTF_8);
        position = 0;
      }
      int count = Math.min(length, record.length - position);
      System.arraycopy(record, position, target, offset, count);
      position += count;
      given += count;
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }

    private String record(long number) {
      return switch (format) {
        case BEIR, JSONL -> "{\"_id\": \"p" + number + "\", \"text\": \"" + TEXT + "\"}\n";
        case MSMARCO -> "p" + number + "\t" + TEXT + "\n";
        case TREC -> "<DOC><DOCNO>p" + number + "</DOCNO>\n<TEXT>" + TEXT + "</TEXT>\n</DOC>\n";
        case CSV -> "p" + number + ",\"" + TEXT + "\"\n";
      };
    }
  }
}
