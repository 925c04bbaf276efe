//! Stub.
#![allow(missing_docs)]
#[derive(Clone, Copy, Debug)]
pub struct Posterior {
    k: f64,
    n: f64,
}
impl Posterior {
    pub fn of(k: f64, n: f64) -> Option<Self> {
        (n > 0.0 && k >= 0.0 && k <= n).then_some(Self { k, n })
    }
}
pub fn wilson(k: f64, n: f64) -> Option<(f64, f64)> {
    Posterior::of(k, n)?;
    let z = 1.959963984540054_f64;
    let z2 = z * z;
    let c = k + z2 / 2.0;
    let r = z * (k * (n - k) / n + z2 / 4.0).sqrt();
    Some((((c - r) / (n + z2)).max(0.0), ((c + r) / (n + z2)).min(1.0)))
}
pub fn cheaper(a: Posterior, b: Posterior, factor: f64) -> f64 {
    let m = |p: Posterior| (p.k + 0.5) / (p.n + 1.0);
    let v = |p: Posterior| m(p) * (1.0 - m(p)) / (p.n + 2.0);
    let z = (factor * m(a) - m(b)) / (factor * factor * v(a) + v(b)).sqrt();
    1.0 / (1.0 + (-1.7 * z).exp())
}
pub fn more(a: Posterior, b: Posterior) -> f64 {
    cheaper(a, b, 1.0)
}
pub fn within(_: Posterior, _: Posterior, _: f64) -> f64 {
    0.5
}
