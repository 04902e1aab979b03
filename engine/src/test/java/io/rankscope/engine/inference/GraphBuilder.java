package io.rankscope.engine.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small ONNX graphs; field numbers are those of onnx.proto. */
final class GraphBuilder {
  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int DOUBLE = 11;
  static final long ANY = -1;

  private final WireWriter graph = new WireWriter().text(2, "test");
  private long opset = 17;
  private long irVersion = 8;

  GraphBuilder opset(long version) {
    this.opset = version;
    return this;
  }

  GraphBuilder irVersion(long version) {
    this.irVersion = version;
    return this;
  }

  GraphBuilder input(String name, int type, long... shape) {
    graph.message(11, value(name, type, shape));
    return this;
  }

  GraphBuilder output(String name, int type, long... shape) {
    graph.message(12, value(name, type, shape));
    return this;
  }

  GraphBuilder node(String operator, List<String> inputs, String output, WireWriter... attributes) {
    WireWriter node = new WireWriter();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(4, operator);
    for (WireWriter attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return this;
  }

  GraphBuilder floats(String name, long[] shape, float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    graph.message(5, tensor(name, FLOAT, shape).bytes(9, raw.array()));
    return this;
  }

  GraphBuilder longs(String name, long[] shape, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      raw.putLong(value);
    }
    graph.message(5, tensor(name, INT64, shape).bytes(9, raw.array()));
    return this;
  }

  /** Weights that live in another file. */
  GraphBuilder externalFloats(String name, long[] shape, String location) {
    graph.message(
        5,
        tensor(name, FLOAT, shape)
            .message(13, new WireWriter().text(1, "location").text(2, location))
            .number(14, 1));
    return this;
  }

  static WireWriter attribute(String name, long value) {
    return new WireWriter().text(1, name).number(3, value).number(20, 2);
  }

  byte[] bytes() {
    return new WireWriter()
        .number(1, irVersion)
        .text(2, "rankscope-test")
        .message(8, new WireWriter().text(1, "").number(2, opset))
        .message(7, graph)
        .toBytes();
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WireWriter tensor(String name, int type, long[] shape) {
    WireWriter tensor = new WireWriter();
    for (long size : shape) {
      tensor.number(1, size);
    }
    return tensor.number(2, type).text(8, name);
  }

  private static WireWriter value(String name, int type, long... shape) {
    WireWriter dimensions = new WireWriter();
    for (int i = 0; i < shape.length; i++) {
      dimensions.message(
          1,
          shape[i] == ANY
              ? new WireWriter().text(2, "d" + i)
              : new WireWriter().number(1, shape[i]));
    }
    WireWriter tensor = new WireWriter().number(1, type).message(2, dimensions);
    return new WireWriter().text(1, name).message(2, new WireWriter().message(1, tensor));
  }
}
