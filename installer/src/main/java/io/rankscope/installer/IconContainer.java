package io.rankscope.installer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files in which Windows and macOS want one icon in several sizes, with PNG inside. */
final class IconContainer {
  /** Sizes that Windows picks from; 256 is the largest its directory can name. */
  private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);

  /** Apple's four-letter types for PNG data, by size in pixels. */
  private static final Map<Integer, String> ICNS_TYPES =
      new TreeMap<>(
          Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

  private IconContainer() {}

  /**
   * Microsoft's ICO: a directory of 16 bytes per picture, then the pictures.
   *
   * @param pictures PNG bytes by size in pixels
   */
  static byte[] ico(Map<Integer, byte[]> pictures) {
    int directory = 6 + 16 * ICO_SIZES.size();
    int all = directory + ICO_SIZES.stream().mapToInt(size -> picture(pictures, size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(all).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
    int offset = directory;
    for (int size : ICO_SIZES) {
      int length = picture(pictures, size).length;
      // A side of 256 is written as 0; then colours, reserved, planes and bits per pixel.
      file.put((byte) size).put((byte) size).putShort((short) 0);
      file.putShort((short) 1).putShort((short) 32).putInt(length).putInt(offset);
      offset += length;
    }
    ICO_SIZES.forEach(size -> file.put(picture(pictures, size)));
    return file.array();
  }

  /**
   * Apple's ICNS: a header, then each picture behind its type and length.
   *
   * @param pictures PNG bytes by size in pixels
   */
  static byte[] icns(Map<Integer, byte[]> pictures) {
    int all =
        8 + ICNS_TYPES.keySet().stream().mapToInt(size -> 8 + picture(pictures, size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(all).put(ascii("icns")).putInt(all);
    ICNS_TYPES.forEach(
        (size, type) -> {
          byte[] picture = picture(pictures, size);
          file.put(ascii(type)).putInt(8 + picture.length).put(picture);
        });
    return file.array();
  }

  private static byte[] picture(Map<Integer, byte[]> pictures, int size) {
    byte[] picture = pictures.get(size);
    if (picture == null) {
      throw new IllegalArgumentException("there is no picture of " + size + " pixels");
    }
    return picture;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
