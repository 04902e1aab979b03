package io.rankscope.installer;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws the program's icon in the sizes and containers that the systems ask for. */
public final class Icons {
  private static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256, 512};

  private Icons() {}

  /**
   * @param arguments the SVG file, and the folder to write {@code 16.png} … {@code 512.png}, {@code
   *     rankscope.ico} and {@code rankscope.icns} into
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    SVGDocument drawing =
        Objects.requireNonNull(
            new SVGLoader().load(Path.of(arguments[0]).toUri().toURL()), "not an SVG file");
    Map<Integer, byte[]> pictures = new TreeMap<>();
    for (int size : SIZES) {
      byte[] picture = png(drawing, size);
      pictures.put(size, picture);
      Files.write(folder.resolve(size + ".png"), picture);
    }
    Files.write(folder.resolve("rankscope.ico"), IconContainer.ico(pictures));
    Files.write(folder.resolve("rankscope.icns"), IconContainer.icns(pictures));
  }

  private static byte[] png(SVGDocument drawing, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    @Nullable Component nowhere = null;
    drawing.render(nowhere, graphics, new ViewBox(size, size));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
