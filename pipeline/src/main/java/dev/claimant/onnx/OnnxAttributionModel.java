package dev.claimant.onnx;

import ai.onnxruntime.OrtException;
import dev.claimant.attribution.AttributionModel;
import dev.claimant.attribution.ScoredAttribution;
import dev.claimant.document.Document;
import dev.claimant.onnx.Window.Cut;
import dev.claimant.onnx.WordPieceTokenizer.Piece;
import dev.claimant.pipeline.Interruption;
import dev.claimant.support.Lazy;
import dev.claimant.text.QuotationMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The network of {@code models/attribution}, run by ONNX Runtime. A text is read window by window.
 * All threads share one network; each call runs on the thread that makes it, so that the figures
 * never depend on the number of threads.
 */
public final class OnnxAttributionModel implements AttributionModel {
  private final Lazy<OnnxNetwork> network = new Lazy<>(OnnxNetwork::load);

  /** Held for reading while a window is read, so that the native sessions outlive it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  @Override
  public String name() {
    return "model " + network.get().settings().version();
  }

  @Override
  public void prepare() {
    Object unused = network.get();
  }

  /** Waits for the windows that are being read; no other can be read afterwards. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed && network.made().isPresent()) {
        network.made().get().close();
      }
      closed = true;
    } catch (OrtException e) {
      throw new IllegalStateException("the attribution network cannot be closed", e);
    } finally {
      use.writeLock().unlock();
    }
  }

  @Override
  public List<ScoredAttribution> find(Document document) {
    OnnxNetwork loaded = network.get();
    // The network knows no other marks than those that it was trained with.
    List<Piece> pieces =
        loaded
            .wordPieces()
            .pieces(QuotationMarks.inEnglish(document.text(), document.quotations()));
    List<Window> windows =
        Window.windows(
            cuts(document, pieces), loaded.settings().room(), loaded.settings().context());
    List<ScoredAttribution> found = new ArrayList<>();
    for (Window window : windows) {
      Interruption.check();
      use.readLock().lock();
      try {
        if (closed) {
          throw new IllegalStateException("the attribution network is closed");
        }
        found.addAll(loaded.find(WindowWords.of(pieces, window)));
      } catch (OrtException e) {
        throw new IllegalStateException("the attribution network failed: " + e.getMessage(), e);
      } finally {
        use.readLock().unlock();
      }
    }
    return found;
  }

  /** How well the text can be cut before each piece. */
  private static List<Cut> cuts(Document document, List<Piece> pieces) {
    List<Cut> cuts = new ArrayList<>(pieces.size());
    int paragraph = 0;
    int sentence = 0;
    for (Piece piece : pieces) {
      int start = piece.span().start();
      Cut cut = Cut.AMID;
      while (sentence < document.sentences().size()
          && document.sentences().get(sentence).span().start() <= start) {
        sentence++;
        cut = Cut.SENTENCE;
      }
      while (paragraph < document.paragraphs().size()
          && document.paragraphs().get(paragraph).start() <= start) {
        paragraph++;
        cut = Cut.PARAGRAPH;
      }
      cuts.add(cut);
    }
    return cuts;
  }
}
