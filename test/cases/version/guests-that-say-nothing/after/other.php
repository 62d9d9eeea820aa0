<script src="/rival.js"></script>
<button onclick="send('close_thread', { chat_id: '<?= $id ?>' })">x</button>
