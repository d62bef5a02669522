package saiddone.sample.intents;

import java.util.List;
import saiddone.sample.Procedure;

/// Every procedure that the corpus is played with. Intents that none of them plays are skipped with one sentence.
public final class Procedures {
    private Procedures() {}

    /// One line a procedure, in the order of the suite's intents.
    public static List<Procedure> all() {
        return List.of(
                new Wismo(),
                new Tracking(),
                new GiftDeadline(),
                new BundleRecommendation(),
                new ProductRecommendation(),
                new UnsupportedRequest(),
                new Cancel(),
                new AddressChange(),
                new Swap(),
                new FraudReroute(),
                new Abuse(),
                new ThirdPartyReroute(),
                new DemandedGoods(),
                new PhotoClaims(),
                new NotReceived(),
                new UnseenClaims(),
                new DeniedDeliveries(),
                new SizeExchange(),
                new Returns(),
                new DeliveryDispute(),
                new PromoNotApplied(),
                new DuplicateCharge(),
                new RefundOutsidePolicy());
    }
}
