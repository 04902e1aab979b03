package io.rankscope.engine.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a {@link GraphSurvey} from an ONNX file. Field numbers are those of ONNX's {@code
 * onnx.proto}. ONNX Runtime's Java interface tells neither opset nor operators, and reading them
 * first lets external data be checked before anything is loaded.
 */
final class GraphReader {
  private static final String INPUT_IDS = "input_ids";

  /** What transformers calls the table in every model of BERT's family; exporters keep it. */
  private static final String POSITIONS = "position_embeddings";

  /** Graphs within graphs: exporters make two or three, a file made to do harm any number. */
  private static final int DEEPEST = 64;

  private final WireReader in;
  private final Map<String, Long> opsets = new TreeMap<>();
  private final TreeSet<String> operators = new TreeSet<>();
  private final Map<Integer, Long> elements = new TreeMap<>();
  private final TreeSet<String> external = new TreeSet<>();
  private final Map<String, Long> rows = new HashMap<>();

  /** Nodes that pass a value on under another name: output to input. */
  private final Map<String, String> passedOn = new HashMap<>();

  private final List<Lookup> lookups = new ArrayList<>();
  private long irVersion;
  private String producer = "";
  private int depth;

  private record Lookup(String table, String indices) {}

  private GraphReader(WireReader in) {
    this.in = in;
  }

  /**
   * The survey of {@code file}.
   *
   * @throws IOException when it cannot be read, ends too early or is no Protocol Buffers file
   */
  static GraphSurvey read(Path file) throws IOException {
    try (WireReader in = new WireReader(file)) {
      return new GraphReader(in).model();
    }
  }

  private GraphSurvey model() throws IOException {
    while (in.next(in.size())) {
      switch (in.field()) {
        case 1 -> irVersion = in.varint();
        case 2 -> producer = in.string();
        case 7 -> graph(in.enter());
        case 8 -> opset(in.enter());
        case 25 -> function(in.enter());
        default -> in.skip();
      }
    }
    return new GraphSurvey(
        irVersion, opsets, producer, operators, elements, external, embeddingRows(), positions());
  }

  private void opset(long end) throws IOException {
    String domain = "";
    long version = 0;
    while (in.next(end)) {
      switch (in.field()) {
        case 1 -> domain = in.string();
        case 2 -> version = in.varint();
        default -> in.skip();
      }
    }
    opsets.put(domain, version);
  }

  private void graph(long end) throws IOException {
    if (++depth > DEEPEST) {
      throw new IOException("graphs within graphs go deeper than " + DEEPEST);
    }
    while (in.next(end)) {
      switch (in.field()) {
        case 1 -> node(in.enter());
        case 5 -> tensor(in.enter());
        default -> in.skip();
      }
    }
    depth--;
  }

  private void function(long end) throws IOException {
    while (in.next(end)) {
      if (in.field() == 7) {
        node(in.enter());
      } else {
        in.skip();
      }
    }
  }

  private void node(long end) throws IOException {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    String operator = "";
    while (in.next(end)) {
      switch (in.field()) {
        case 1 -> inputs.add(in.string());
        case 2 -> outputs.add(in.string());
        case 4 -> operator = in.string();
        case 5 -> attribute(in.enter());
        default -> in.skip();
      }
    }
    operators.add(operator);
    if (operator.equals("Gather") && inputs.size() == 2) {
      lookups.add(new Lookup(inputs.get(0), inputs.get(1)));
    } else if ((operator.equals("Cast")
            || operator.equals("Identity")
            || operator.equals("DequantizeLinear"))
        && !inputs.isEmpty()
        && !outputs.isEmpty()) {
      passedOn.put(outputs.getFirst(), inputs.getFirst());
    }
  }

  private void attribute(long end) throws IOException {
    while (in.next(end)) {
      switch (in.field()) {
        case 5, 10 -> tensor(in.enter());
        case 6, 11 -> graph(in.enter());
        default -> in.skip();
      }
    }
  }

  private void tensor(long end) throws IOException {
    List<Long> shape = new ArrayList<>();
    int type = 0;
    String name = "";
    while (in.next(end)) {
      switch (in.field()) {
        case 1 -> dimensions(shape);
        case 2 -> type = (int) in.varint();
        case 8 -> name = in.string();
        case 13 -> externalEntry(in.enter());
        default -> in.skip();
      }
    }
    long count = shape.stream().reduce(1L, (a, b) -> a * b);
    elements.merge(type, count, Long::sum);
    if (!name.isEmpty() && shape.size() == 2) {
      rows.put(name, shape.getFirst());
    }
  }

  /** A list of numbers may stand packed or one by one. */
  private void dimensions(List<Long> shape) throws IOException {
    if (in.wireType() == WireReader.VARINT) {
      shape.add(in.varint());
      return;
    }
    long end = in.enter();
    while (in.position() < end) {
      shape.add(in.varint());
    }
  }

  private void externalEntry(long end) throws IOException {
    String key = "";
    String value = "";
    while (in.next(end)) {
      switch (in.field()) {
        case 1 -> key = in.string();
        case 2 -> value = in.string();
        default -> in.skip();
      }
    }
    if (key.equals("location")) {
      external.add(value);
    }
  }

  private OptionalLong embeddingRows() {
    return lookups.stream()
        .filter(lookup -> origin(lookup.indices()).equals(INPUT_IDS))
        .map(lookup -> rows.get(origin(lookup.table())))
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .min();
  }

  private OptionalLong positions() {
    return lookups.stream()
        .map(lookup -> origin(lookup.table()))
        .filter(table -> table.contains(POSITIONS))
        .map(rows::get)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .min();
  }

  private String origin(String name) {
    String at = name;
    for (int steps = 0; steps < 16; steps++) {
      String before = passedOn.get(at);
      if (before == null) {
        break;
      }
      at = before;
    }
    return at;
  }
}
