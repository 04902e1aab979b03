package io.rankscope.engine.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) under a header that names the columns as {@link PassageFields}
 * does, in any case and order; further columns are ignored. Line breaks in quoted fields become LF.
 */
final class CsvPassageParser implements RecordParser<Passage> {
  private final Path file;
  private final CsvRecords records;
  private final CsvReader.CsvReaderBuilder fields =
      CsvReader.builder().maxBufferSize(LineInput.MAX_LINE_BYTES);
  private @Nullable Header header;

  CsvPassageParser(Path file, LineInput lines) {
    this.file = file;
    this.records = new CsvRecords(lines);
  }

  @Override
  public Optional<Passage> next() throws IOException, BadRecordException {
    Header columns = header;
    if (columns == null) {
      Optional<Header> read = readHeader();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      columns = read.get();
      header = columns;
    }
    Optional<String> next = records.next();
    return next.isEmpty()
        ? Optional.empty()
        : Optional.of(columns.passage(fieldsOf(next.get()), records.line()));
  }

  @Override
  public long line() {
    return records.line();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  // Without its header no record of the file can be read, so that a bad one is never skipped.
  private Optional<Header> readHeader() throws IOException {
    try {
      Optional<String> first = records.next();
      return first.isEmpty()
          ? Optional.empty()
          : Optional.of(Header.of(fieldsOf(first.get()), records.line()));
    } catch (BadRecordException e) {
      throw new BadInputException(
          e.what(),
          Location.of(file, e.line()),
          "The first line must name the columns: id, text, and if there are any title and doc.");
    }
  }

  private List<String> fieldsOf(String record) throws BadRecordException {
    try {
      return fields.ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException e) {
      throw new BadRecordException(
          "The record is not CSV: " + e.getMessage() + ".", records.line());
    }
  }

  private record Header(
      int size, int id, int text, Optional<Integer> title, Optional<Integer> document) {

    static Header of(List<String> names, long line) throws BadRecordException {
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i).strip().toLowerCase(Locale.ROOT);
        if (columns.putIfAbsent(name, i) != null) {
          throw new BadRecordException("The header names \"" + name + "\" twice.", line);
        }
      }
      return new Header(
          names.size(),
          required(columns, PassageFields.ID, line),
          required(columns, PassageFields.TEXT, line),
          find(columns, PassageFields.TITLE),
          find(columns, PassageFields.DOCUMENT));
    }

    Passage passage(List<String> values, long line) throws BadRecordException {
      if (values.size() != size) {
        throw new BadRecordException(
            "The record has " + values.size() + " fields, the header has " + size + ".", line);
      }
      return PassageFields.passage(
          values.get(id),
          document.map(values::get).filter(value -> !value.isEmpty()),
          title.map(values::get).orElse(""),
          values.get(text),
          line);
    }

    private static int required(Map<String, Integer> columns, List<String> names, long line)
        throws BadRecordException {
      return find(columns, names)
          .orElseThrow(
              () ->
                  new BadRecordException(
                      "The header has no column \"" + String.join("\" or \"", names) + "\".",
                      line));
    }

    private static Optional<Integer> find(Map<String, Integer> columns, List<String> names) {
      for (String name : names) {
        Integer column = columns.get(name);
        if (column != null) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }
}
