package io.rankscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.inference.BuiltInModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line carries the built-in model, so that nothing is downloaded by hand. */
final class ShippedModelTest {
  @Test
  void unpacksThePinnedFiles(@TempDir Path data) {
    Path folder = BuiltInModel.MINILM.unpack(data);
    assertThat(folder.resolve("model.onnx")).hasSize(22_972_370);
    assertThat(folder.resolve("tokenizer.json")).hasSize(711_661);
  }
}
