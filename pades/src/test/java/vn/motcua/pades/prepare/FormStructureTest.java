package vn.motcua.pades.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.verify.Finding;

class FormStructureTest {
  private static final Office OFFICE = new Office();

  @Test
  void bothFieldsAreFormElementsAtTheEndOfTheDocument() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.tagged()).bytes())) {
      var root = document.getDocumentCatalog().getStructureTreeRoot();
      var whole = (PDStructureElement) root.getKids().getFirst();

      assertThat(whole.getKids())
          .extracting(kid -> ((PDStructureElement) kid).getStructureType())
          .containsExactly("P", "Form", "Form");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void eachFieldLeadsToItsElementAndBack() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.tagged()).bytes())) {
      var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSArray pairs = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);

      for (var field : document.getSignatureFields()) {
        COSDictionary widget = field.getWidgets().getFirst().getCOSObject();
        int key = widget.getInt(COSName.STRUCT_PARENT);
        COSDictionary element = (COSDictionary) pairs.getObject(2 * key + 1);

        assertThat(pairs.getInt(2 * key)).isEqualTo(key);
        assertThat(element.getCOSDictionary(COSName.K).getCOSDictionary(COSName.OBJ))
            .isSameAs(widget);
        assertThat(widget.getString(COSName.TU)).startsWith("Chữ ký số của");
      }
      assertThat(root.getInt(COSName.PARENT_TREE_NEXT_KEY)).isEqualTo(3);
    }
  }

  @Test
  void aParentTreeOfSeveralLeavesGetsOneMore() throws Exception {
    byte[] leaves =
        Papers.changed(
            TestPapers.tagged(),
            document -> {
              var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
              COSArray kids = new COSArray();
              kids.add(root.getCOSDictionary(COSName.PARENT_TREE));
              COSDictionary tree = new COSDictionary();
              tree.setItem(COSName.KIDS, kids);
              root.setItem(COSName.PARENT_TREE, tree);
              root.removeItem(COSName.PARENT_TREE_NEXT_KEY);
            });

    try (PDDocument document = Loader.loadPDF(Office.frozen(leaves).bytes())) {
      var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSArray kids = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.KIDS);
      COSDictionary added = (COSDictionary) kids.getObject(1);

      assertThat(kids).hasSize(2);
      assertThat(added.getCOSArray(COSName.getPDFName("Limits")).toList()).hasSize(2);
      assertThat(added.getCOSArray(COSName.NUMS)).hasSize(4);
    }
  }

  @Test
  void bothLayersStandOnATaggedDocument() {
    byte[] issued = OFFICE.signedByBoth(TestPapers.tagged()).bytes();

    assertThat(OFFICE.verify(issued).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void anUntaggedDocumentStaysUntagged() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.decision()).bytes())) {
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNull();
    }
  }
}
