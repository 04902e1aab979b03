package io.rankscope.engine.corpus;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Streams the passages of a corpus: one file, or the files of a format in a folder, each plain or
 * gzip. Text must be UTF-8; a byte order mark and CRLF line ends are accepted. Nothing but the
 * present record and the ids seen so far is held in memory.
 *
 * <p>A bad record is one that breaks its format, is not UTF-8, has no id or an empty one, has no
 * text (an empty text is fine), or repeats an id. It stops the reader or is skipped, as the {@link
 * BadLines} policy says; damaged compression and files that cannot be read always stop it.
 *
 * <p>One thread may read; {@link #bytesRead()} may be called from any.
 */
public final class CorpusReader implements AutoCloseable {
  private static final int LINE_BITS = 40;

  private final List<CorpusFile> files;
  private final CorpusFormat format;
  private final BadLines policy;
  private final long totalBytes;
  private final AtomicLong bytesRead = new AtomicLong();
  private final SeenIds ids = new SeenIds();
  private final List<BadLine> firstSkipped = new ArrayList<>();
  private long skipped;
  private int opened;
  private @Nullable RecordParser<Passage> parser;

  CorpusReader(List<CorpusFile> files, CorpusFormat format, BadLines policy) {
    this.files = List.copyOf(files);
    this.format = format;
    this.policy = policy;
    this.totalBytes = files.stream().mapToLong(CorpusFile::size).sum();
  }

  /**
   * Opens a corpus.
   *
   * @param corpus a file, a folder of files of the format, or for BEIR the folder of {@code
   *     corpus.jsonl}
   * @throws CannotOpenException when it is not there, or the folder holds no such file
   */
  public static CorpusReader open(Path corpus, CorpusFormat format, BadLines policy) {
    return new CorpusReader(CorpusFiles.of(corpus, format), format, policy);
  }

  /**
   * The next passage, empty at the end of the corpus.
   *
   * @throws BadInputException at a bad record when the policy is {@link BadLines#STOP}, and at
   *     damaged compression under either policy
   * @throws CannotOpenException when a file cannot be read
   */
  public Optional<Passage> next() {
    while (true) {
      if (parser == null) {
        if (opened == files.size()) {
          return Optional.empty();
        }
        parser = openNext();
      }
      try {
        Optional<Passage> passage = parser.next();
        if (passage.isPresent()) {
          requireNew(passage.get(), parser.line());
          return passage;
        }
        parser.close();
        parser = null;
      } catch (BadRecordException e) {
        refuse(e);
      } catch (IOException e) {
        throw unreadable(e, parser == null ? 0 : parser.line());
      }
    }
  }

  /** Stored (compressed) bytes taken from the files so far, a buffer ahead of the passages. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** Stored bytes of all files. */
  public long totalBytes() {
    return totalBytes;
  }

  /** The bad records left out so far. */
  public SkippedLines skipped() {
    return new SkippedLines(skipped, firstSkipped);
  }

  /** Closes the file that is open; the reader gives no further passage. */
  @Override
  public void close() {
    opened = files.size();
    RecordParser<Passage> open = parser;
    parser = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new CannotOpenException(
            "The corpus file cannot be closed.", null, "Check the disk it lies on.", e);
      }
    }
  }

  private RecordParser<Passage> openNext() {
    CorpusFile file = files.get(opened++);
    try {
      InputStream text = InputBytes.of(file.content().open(), bytesRead);
      return switch (format) {
        case BEIR, JSONL -> new LineParser<>(new LineInput(text), PassageLines::json);
        case MSMARCO -> new LineParser<>(new LineInput(text), PassageLines::msMarco);
        case TREC -> new TrecPassageParser(new LineInput(text));
        case CSV -> new CsvPassageParser(file.path(), new LineInput(text));
      };
    } catch (IOException e) {
      throw unreadable(e, 0);
    }
  }

  private void requireNew(Passage passage, long line) throws BadRecordException {
    long place = (long) (opened - 1) << LINE_BITS | line;
    OptionalLong first = ids.firstPlaceOrAdd(passage.id().value(), place);
    if (first.isPresent()) {
      Path file = files.get((int) (first.getAsLong() >>> LINE_BITS)).path();
      long firstLine = first.getAsLong() & ((1L << LINE_BITS) - 1);
      throw new BadRecordException(
          "The id \"" + passage.id() + "\" stands already in " + Location.of(file, firstLine) + ".",
          line);
    }
  }

  private void refuse(BadRecordException bad) {
    Location where = new Location(presentFile().toString(), bad.line(), bad.column(), "");
    if (policy == BadLines.STOP) {
      throw new BadInputException(
          bad.what(), where, "Correct it, or leave bad lines out with --skip-bad.");
    }
    skipped++;
    if (firstSkipped.size() < SkippedLines.LISTED) {
      firstSkipped.add(new BadLine(where, bad.what()));
    }
  }

  private RuntimeException unreadable(IOException cause, long line) {
    return UnreadableFile.failure(presentFile(), line, cause);
  }

  private Path presentFile() {
    return files.get(opened - 1).path();
  }
}
