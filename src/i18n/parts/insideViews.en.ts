/** The views of the Inside lab. */
export default {
  label: 'Inside: what to look at',
  block: 'One block',
  lines: 'Attention lines',
  lens: 'Logit lens',
  ablation: 'Ablation',
  gates: 'ELMo’s gates',
}
