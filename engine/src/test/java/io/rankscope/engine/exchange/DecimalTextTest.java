package io.rankscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
  @Test
  void roundsAsTheLibraryDoes_whenNumbersAreRandom() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      String text =
          switch (i % 4) {
            case 0 -> Float.toString(Float.intBitsToFloat(random.nextInt()));
            case 1 -> String.format(Locale.ROOT, "%.6f", random.nextGaussian() * 30);
            case 2 -> Double.toString(random.nextGaussian());
            default -> random.nextInt(1000) + "." + Long.toUnsignedString(random.nextLong());
          };
      if (!text.equals("NaN")) {
        byte[] bytes = (" " + text + " ").getBytes(StandardCharsets.US_ASCII);
        assertThat(DecimalText.parse(bytes, 1, bytes.length - 1))
            .as(text)
            .isEqualTo((float) Double.parseDouble(text));
      }
    }
  }
}
